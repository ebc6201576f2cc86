import type { Language } from './language.ts';

/** Words for the problems of setting targets. */
export const targetTitles: Readonly<Record<string, Record<Language, string>>> = {
  'target.version_needed': {
    ar: 'لم يذكر الطلب إصدار المستهدف الذي بدأ منه (If-Match)',
    en: 'The request does not say which version of the target it started from (If-Match)',
  },
  'target.changed': {
    ar: 'تغيّر هذا المستهدف قبل طلبك؛ راجع ما هو عليه الآن',
    en: 'This target changed before your request; see what it is now',
  },
  'target.unchanged': {
    ar: 'المستهدف على هذه القيمة من قبل',
    en: 'The target has this value already',
  },
  'target.nothing_set': {
    ar: 'لم يُحدَّد هنا مستهدف ليُلغى',
    en: 'No target is set here that could be withdrawn',
  },
  'target.own_department': {
    ar: 'لا يحدّد أحد مستهدفات جهة ينتمي إليها',
    en: 'Nobody sets the targets of a department that they belong to',
  },
};
