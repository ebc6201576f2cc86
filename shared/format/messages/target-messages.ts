import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for what is wrong with a question about targets. */
export const targetMessages: Readonly<Record<string, LocalText>> = {
  'target.department_unknown': {
    ar: 'لا توجد جهة برمز {department}.',
    en: 'There is no department {department}.',
  },
  'target.years_out_of_range': {
    ar: 'السنوات من {from} إلى {to} لا تصلح: اطلب {most} سنوات متتالية على الأكثر.',
    en: 'The years {from} to {to} do not work: ask for at most {most} years in a row.',
  },
};
