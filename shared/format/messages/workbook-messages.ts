import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for what can be wrong with a filled-in workbook or CSV file. `{name}` stands for a parameter. */
export const workbookMessages: Readonly<Record<string, LocalText>> = {
  'workbook.unreadable': {
    ar: 'الملف ليس مصنّف XLSX ولا CSV صالحًا؛ نزّل الملف من جديد واملأه',
    en: 'The file is neither a valid XLSX workbook nor CSV; download it again and fill it in',
  },
  'workbook.old_or_locked': {
    ar: 'الملف محمي بكلمة مرور أو بصيغة Excel القديمة (xls)؛ احفظه بصيغة XLSX دون كلمة مرور',
    en: 'The file has a password or is in the old Excel format (xls); save it as XLSX without a password',
  },
  'workbook.macros': {
    ar: 'في الملف وحدات ماكرو؛ احفظه بصيغة XLSX دونها',
    en: 'The file has macros; save it as XLSX without them',
  },
  'workbook.external_links': {
    ar: 'في الملف روابط إلى ملفات أخرى؛ احذفها وأعد المحاولة',
    en: 'The file links to other files; remove the links and try again',
  },
  'workbook.bomb': {
    ar: 'محتوى الملف بعد فك ضغطه أكبر من أن يكون إجابات جهة؛ نزّل الملف من جديد واملأه',
    en: 'Unpacked, the file is larger than a department’s answers can be; download it again and fill it in',
  },
  'workbook.too_many_cells': {
    ar: 'في الملف خلايا خارج الجدول؛ نزّل الملف من جديد واملأه',
    en: 'The file has cells far outside the table; download it again and fill it in',
  },
  'workbook.not_utf8': {
    ar: 'ترميز الملف ليس UTF-8؛ احفظه بصيغة «CSV UTF-8» أو استعمل ملف XLSX',
    en: 'The file is not in UTF-8; save it as “CSV UTF-8”, or use the XLSX file',
  },
  'workbook.not_ours': {
    ar: 'ليس هذا ملف إجابات من هذا النظام، أو حُذف منه سطر التعريف؛ نزّل الملف من جديد واملأه',
    en: 'This is not a file of answers from this system, or its identifying row was removed; download it again and fill it in',
  },
  'workbook.other_department': {
    ar: 'الملف لجهة أخرى ({found})، وهذه الصفحة للجهة {expected}',
    en: 'The file is of another department ({found}); this page is for {expected}',
  },
  'workbook.other_cycle': {
    ar: 'الملف لدورة قياس أخرى ({found})، والدورة الحالية {expected}',
    en: 'The file is of another quarter ({found}); this one is {expected}',
  },
  'workbook.other_version': {
    ar: 'أُعد الملف بإصدار آخر من إطار القياس ({found})، والمعمول به {expected}؛ نزّل الملف من جديد',
    en: 'The file was made with another framework version ({found}); {expected} is in force. Download it again',
  },
  'workbook.column_missing': {
    ar: 'ينقص الملف العمود «{name}»؛ أعده أو نزّل الملف من جديد',
    en: 'The file lacks the column “{name}”; put it back, or download the file again',
  },
  'workbook.column_twice': {
    ar: 'العمود «{name}» مكرر؛ أبقِ واحدًا',
    en: 'The column “{name}” stands there twice; keep one',
  },
  'workbook.merged': {
    ar: 'الخلية {cell} مدموجة مع غيرها؛ ألغِ الدمج',
    en: 'Cell {cell} is merged with others; undo the merge',
  },
  'workbook.formula': {
    ar: 'في الخلية صيغة حسابية؛ اكتب القيمة نفسها',
    en: 'The cell holds a formula; write the value itself',
  },
  'workbook.date': {
    ar: 'في الخلية تاريخ لا رقم؛ اكتب البسط والمقام كلًّا في خليته',
    en: 'The cell holds a date, not a number; write numerator and denominator each in its own cell',
  },
  'workbook.error_value': {
    ar: 'في الخلية خطأ حسابي؛ اكتب القيمة',
    en: 'The cell holds an error; write the value',
  },
  'workbook.no_key': {
    ar: 'لا يُعرف لأي مؤشر هذا السطر؛ اكتب الإجابة في سطر المؤشر الأصلي',
    en: 'It is not known which indicator this row is for; write the answer in the indicator’s own row',
  },
  'workbook.row_twice': {
    ar: 'سطر المؤشر مكرر (السطر {row} أيضًا)؛ أبقِ واحدًا',
    en: 'The row of this indicator stands there twice (row {row} too); keep one',
  },
  'workbook.unknown_row': {
    ar: 'لا مؤشر بالمفتاح «{key}» في هذه الدورة',
    en: 'No indicator of this quarter has the key “{key}”',
  },
  'workbook.items_missing': {
    ar: 'حُذفت سطور من بنود هذا المؤشر ({keys})؛ أعدها أو نزّل الملف من جديد',
    en: 'Rows of this indicator’s items were removed ({keys}); put them back, or download the file again',
  },
  'workbook.unknown_version': {
    ar: 'تغيّر رقم إصدار الإجابة المخفي («{text}»)؛ نزّل الملف من جديد',
    en: 'The hidden version of the answer was altered (“{text}”); download the file again',
  },
  'workbook.not_writable': {
    ar: 'لا يُعدَّل هذا المؤشر الآن',
    en: 'This indicator cannot be changed now',
  },
  'workbook.not_here': {
    ar: 'لا تُستعمل هذه الخلية لهذا النوع من المؤشرات؛ أفرغها',
    en: 'This cell is not used for this kind of indicator; empty it',
  },
  'workbook.not_yes_no': {
    ar: '«{text}» غير «نعم» و«لا»؛ اختر إحداهما من القائمة',
    en: '“{text}” is neither “yes” nor “no”; choose one from the list',
  },
  'workbook.share_or_parts': {
    ar: 'اكتب البسط والمقام، أو النسبة وحدها، لا كليهما',
    en: 'Write numerator and denominator, or the percentage alone, not both',
  },
  'workbook.part_missing': {
    ar: 'اكتب البسط والمقام معًا',
    en: 'Write both numerator and denominator',
  },
  'workbook.reason_alone': {
    ar: 'كُتب سبب عدم الانطباق دون اختيار «نعم» في «لا ينطبق»',
    en: 'There is a reason, but “does not apply” is not set to yes',
  },
  'workbook.na_and_answer': {
    ar: 'اختير «لا ينطبق» وفي السطر إجابة أيضًا؛ أفرغ أحدهما',
    en: 'It says “does not apply” and has an answer too; empty one of them',
  },
  'workbook.too_long': {
    ar: 'النص أطول من {limit} حرف',
    en: 'The text is longer than {limit} characters',
  },
};
