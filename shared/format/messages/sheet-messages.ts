import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for what can be wrong with a workbook that holds a framework. */
export const sheetMessages: Readonly<Record<string, LocalText>> = {
  'sheets.not_a_workbook': {
    ar: 'الملف ليس مصنف Excel سليمًا (xlsx): احفظه من جديد بهذه الصيغة',
    en: 'This is no sound Excel workbook (xlsx): save it in that form again',
  },
  'sheets.too_large': {
    ar: 'المصنف أكبر من المسموح بعد فك ضغطه: الحد {limit} ميغابايت',
    en: 'Unpacked, the workbook is larger than is taken: at most {limit} MB',
  },
  'sheets.too_costly': {
    ar: 'تستغرق قراءة الملف وقتًا أو ذاكرة فوق المسموح: احذف منه ما لا حاجة إليه وأعد المحاولة',
    en: 'Reading the file takes more time or memory than is allowed: remove what is not needed and try again',
  },
  'sheets.has_macros': {
    ar: 'في المصنف وحدات ماكرو: احفظه بصيغة xlsx من دونها',
    en: 'The workbook holds macros: save it as xlsx without them',
  },
  'sheets.formula': {
    ar: 'في الخلية صيغة حسابية: اكتب القيمة نفسها',
    en: 'The cell holds a formula: write the value itself',
  },
  'sheets.not_plain': {
    ar: 'محتوى الخلية ليس نصًا ولا عددًا (تاريخ أو خطأ مثلًا): اكتبه نصًا أو عددًا',
    en: 'The cell holds neither text nor a number (a date or an error, say): write it as text or as a number',
  },
  'sheets.sheet_missing': {
    ar: 'لا ورقة باسم «{sheet}» في المصنف: أضفها كما في الملف المصدَّر',
    en: 'The workbook has no sheet "{sheet}": add it as in an exported file',
  },
  'sheets.unknown_sheet': {
    ar: 'الورقة «{sheet}» غير معروفة؛ الأوراق المعروفة: {known}',
    en: 'Sheet "{sheet}" is unknown; the sheets are: {known}',
  },
  'sheets.unknown_field': {
    ar: 'الحقل «{field}» غير معروف هنا: صحّح اسمه أو احذفه',
    en: 'Field "{field}" is unknown here: correct its name or remove it',
  },
  'sheets.field_twice': {
    ar: 'الحقل «{field}» مكرر: أبقِ واحدًا',
    en: 'Field "{field}" is there twice: keep one',
  },
  'sheets.column_unnamed': {
    ar: 'عمود فيه قيم ولا اسم له في السطر الأول: سمِّه أو أفرغه',
    en: 'A column has values and no name in the first row: name it or clear it',
  },
  'sheets.owner_missing': {
    ar: 'الخانة «{field}» فارغة، فلا يُعرف إلى ماذا ينتمي السطر: املأها',
    en: 'Cell "{field}" is blank, so nobody knows what the row belongs to: fill it in',
  },
  'sheets.owner_unknown': {
    ar: 'ينتمي السطر إلى «{owner}» وليس في المصنف: استخدم اسمًا موجودًا',
    en: 'The row belongs to "{owner}", which is not in the workbook: use a name that is',
  },
  'sheets.row_twice': {
    ar: 'السطر «{name}» مكرر: أبقِ واحدًا',
    en: 'Row "{name}" is there twice: keep one',
  },
};
