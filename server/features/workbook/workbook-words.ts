import type { Language } from '#shared/format/language.ts';
import type { Column } from './sheet.ts';

/** Words of the file itself. */
export interface WorkbookWords {
  readonly sheet: string;
  readonly instructions: string;
  readonly headings: Readonly<Record<Column, string>>;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly notApplicable: string;
  readonly unit: (unit: string) => string;
  readonly numerator: (text: string) => string;
  readonly denominator: (text: string) => string;
  readonly items: string;
  readonly itemsOf: (chosen: number, all: number) => string;
  readonly share: string;
  readonly fileName: (department: string, cycle: string) => string;
  readonly refusal: {
    readonly title: string;
    readonly choice: string;
    readonly between: (least: number, most: number) => string;
    readonly atLeast: (least: number) => string;
    readonly atMost: (most: number) => string;
    readonly anyNumber: string;
    readonly part: string;
    readonly text: (longest: number) => string;
  };
}

const ar: WorkbookWords = {
  sheet: 'الإجابات',
  instructions:
    'املأ الخلايا البيضاء وحدها، ثم ارفع الملف في صفحة «الربع الحالي» لتراجع التغييرات قبل حفظها. ما تتركه كما هو لا يتغيّر، وما تُفرغه يُمسح. تُرفق المستندات في النظام لا هنا.',
  headings: {
    code: 'الرمز',
    title: 'المؤشر',
    guide: 'كيف تجيب',
    last: 'آخر ربع منشور',
    value: 'الإجابة',
    numerator: 'البسط',
    denominator: 'المقام',
    na: 'لا ينطبق',
    reason: 'سبب عدم الانطباق',
    comment: 'ملاحظة',
    key: 'المفتاح (لا يُعدَّل)',
    version: 'إصدار الإجابة (لا يُعدَّل)',
  },
  yes: 'نعم',
  no: 'لا',
  none: 'بلا إجابة',
  notApplicable: 'لا ينطبق',
  unit: (unit) => `الوحدة: ${unit}.`,
  numerator: (text) => `البسط: ${text}`,
  denominator: (text) => `المقام: ${text}`,
  itemsOf: (chosen, all) => `${chosen} من ${all}`,
  items: 'أجب عن كل بند في السطور التالية بنعم أو لا.',
  share: 'اكتب البسط والمقام. وإن لم تعرفهما فاكتب النسبة وحدها في عمود الإجابة.',
  fileName: (department, cycle) => `نضج-${department}-${cycle}`,
  refusal: {
    title: 'قيمة غير مقبولة',
    choice: 'اختر من القائمة.',
    between: (least, most) => `اكتب رقمًا من ${least} إلى ${most}.`,
    atLeast: (least) => `اكتب رقمًا لا يقل عن ${least}.`,
    atMost: (most) => `اكتب رقمًا لا يزيد على ${most}.`,
    anyNumber: 'اكتب رقمًا.',
    part: 'اكتب رقمًا لا يقل عن صفر ولا يزيد على المقام.',
    text: (longest) => `النص أطول من ${longest} حرف.`,
  },
};

const en: WorkbookWords = {
  sheet: 'Answers',
  instructions:
    'Fill in the white cells only, then upload the file on the page “My quarter” and look through the changes before they are saved. What you leave stays as it is; what you empty is cleared. Evidence is attached in the system, not here.',
  headings: {
    code: 'Code',
    title: 'Indicator',
    guide: 'How to answer',
    last: 'Last published quarter',
    value: 'Answer',
    numerator: 'Numerator',
    denominator: 'Denominator',
    na: 'Does not apply',
    reason: 'Why it does not apply',
    comment: 'Comment',
    key: 'Key (leave as it is)',
    version: 'Version of the answer (leave as it is)',
  },
  yes: 'Yes',
  no: 'No',
  none: 'Not answered',
  notApplicable: 'Does not apply',
  unit: (unit) => `Unit: ${unit}.`,
  numerator: (text) => `Numerator: ${text}`,
  denominator: (text) => `Denominator: ${text}`,
  itemsOf: (chosen, all) => `${chosen} of ${all}`,
  items: 'Answer each item in the rows below with yes or no.',
  share:
    'Enter numerator and denominator. Where you do not know them, enter the percentage alone in the answer column.',
  fileName: (department, cycle) => `nudj-${department}-${cycle}`,
  refusal: {
    title: 'This value is not accepted',
    choice: 'Choose from the list.',
    between: (least, most) => `Enter a number from ${least} to ${most}.`,
    atLeast: (least) => `Enter a number that is not below ${least}.`,
    atMost: (most) => `Enter a number that is not above ${most}.`,
    anyNumber: 'Enter a number.',
    part: 'Enter a number that is neither below 0 nor above the denominator.',
    text: (longest) => `The text is longer than ${longest} characters.`,
  },
};

export const workbookWords: Readonly<Record<Language, WorkbookWords>> = { ar, en };

/** Words that are read as yes and as no, whatever the language of the file. */
export const YES = new Set(['نعم', 'yes', 'true', '1', '١', '✓', 'x']);
export const NO = new Set(['لا', 'no', 'false', '0', '٠']);
