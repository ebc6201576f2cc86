import type { Framework } from '#shared/domain/framework/framework.ts';
import type { SheetCell } from '#shared/domain/framework/workbook/sheets.ts';

const SHEETS: readonly (readonly [string, string, string])[] = [
  ['framework', 'إعدادات الإصدار: حقل في كل سطر', 'Settings of the version: a field in each row'],
  ['sources', 'المراجع التي بُني عليها الإطار', 'What the framework draws on'],
  ['levels', 'مستويات النضج وبداية كل منها', 'Maturity levels and where each begins'],
  ['gates', 'شروط المستويات', 'Gates of the levels'],
  ['scales', 'سلالم الإجابات', 'Scales of answers'],
  ['scale-levels', 'درجات كل سُلَّم، من الأدنى', 'Steps of each scale, lowest first'],
  [
    'nodes',
    'المؤشر العام والمحاور والمؤشرات بترتيبها؛ المؤشر العام بلا أصل (parent)',
    'The index, the dimensions and the indicators in order; the index has no parent',
  ],
  ['items', 'بنود قوائم التحقق', 'Items of checklists'],
  ['points', 'نقاط كل إجابة حيث تختلف عن موضعها', 'Points of an answer where they differ'],
  ['checks', 'فحوص الإجابات', 'Checks of answers'],
  ['indicator-targets', 'مستهدفات المؤشرات بالسنوات', 'Targets of indicators by year'],
  ['maps-to', 'المعايير التي يستند إليها كل مؤشر', 'Standards that each indicator answers to'],
  ['targets', 'مستهدفات المؤشر العام والمحاور', 'Targets of the index and its dimensions'],
  ['choices', 'بدائل اختبار متانة الترتيب', 'Choices for testing how sure the ranks are'],
  ['changes', 'ما تغيّر عن الإصدار السابق', 'What changed since the version before'],
];

/** The first sheet: what this file is and what stands on the other sheets, in both languages. */
export function readMeRows({ title, id, version }: Framework): SheetCell[][] {
  return [
    [`${id} ${version}`, title.ar, title.en],
    [
      null,
      'أسماء الأوراق والأعمدة ثابتة، والخلية الفارغة تعني أن الحقل غير موجود، والصيغ الحسابية لا تُقبل.',
      'Names of sheets and columns are fixed, a blank cell means that the field is not there, formulas are refused.',
    ],
    ...SHEETS.map((row) => [...row]),
  ];
}
