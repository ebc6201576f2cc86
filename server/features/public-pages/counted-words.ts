import type { CountedWords } from '#shared/format/counted.ts';

export const rankedDepartments: CountedWords = {
  ar: {
    zero: 'لم تُرتَّب أي جهة',
    one: 'رُتّبت جهة واحدة',
    two: 'رُتّبت جهتان',
    few: 'رُتّبت # جهات',
    many: 'رُتّبت # جهة',
    other: 'رُتّبت # جهة',
  },
  en: {
    zero: 'No department is ranked',
    one: 'One department is ranked',
    other: '# departments are ranked',
  },
};

export const dimensions: CountedWords = {
  ar: {
    zero: 'مجالات القياس',
    one: 'محور واحد',
    two: 'محورين',
    few: '# محاور',
    many: '# محورًا',
    other: '# محور',
  },
  en: { zero: 'all that is measured', one: 'one dimension', other: '# dimensions' },
};
