import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for what can be wrong with a request, a values file or an answer. `{name}` stands for a parameter. */
export const inputMessages: Readonly<Record<string, LocalText>> = {
  'input.not_json': {
    ar: 'الملف ليس JSON صحيحًا: {detail}',
    en: 'This is not valid JSON: {detail}',
  },
  'input.invalid_type': {
    ar: 'القيمة مفقودة أو من نوع غير مناسب؛ المطلوب {expected}',
    en: 'Missing, or of the wrong type; expected {expected}',
  },
  'input.too_small': {
    ar: 'أقل من المسموح؛ الحد الأدنى {limit}',
    en: 'Too few or too small; at least {limit}',
  },
  'input.too_big': {
    ar: 'أكثر من المسموح؛ الحد الأقصى {limit}',
    en: 'Too many or too big; at most {limit}',
  },
  'input.invalid_format': {
    ar: 'الصيغة غير مقبولة هنا',
    en: 'Not in the form that is expected here',
  },
  'input.form.quarter': {
    ar: 'سنة وربعها، مثل 2025-Q1',
    en: 'A year and its quarter, such as 2025-Q1',
  },
  'input.form.department': {
    ar: 'حروف لاتينية كبيرة وأرقام، من 2 إلى 16، مثل MOH',
    en: '2 to 16 capital Latin letters and digits, such as MOH',
  },
  'input.form.code': {
    ar: 'حروف لاتينية وأرقام ونقاط، 40 على الأكثر، مثل SEC.03',
    en: 'Latin letters, digits and dots, at most 40, such as SEC.03',
  },
  'input.form.version': {
    ar: 'رقم أو أرقام بينها نقاط، مثل 2.1',
    en: 'A number, or up to three with dots between them, such as 2.1',
  },
  'input.form.username': {
    ar: 'حروف لاتينية صغيرة وأرقام ونقاط وشرطات، من 2 إلى 64، مثل s.khatib',
    en: '2 to 64 small Latin letters, digits, dots and dashes, such as s.khatib',
  },
  'input.form.email': {
    ar: 'عنوان بريد كامل، مثل s.khatib@example.org',
    en: 'A whole e-mail address, such as s.khatib@example.org',
  },
  'input.form.datetime': {
    ar: 'يوم وساعة، مثل 2025-03-31T20:59:00Z',
    en: 'A day and a time, such as 2025-03-31T20:59:00Z',
  },
  'input.too_short': {
    ar: 'أقصر من المطلوب؛ أقل عدد من الأحرف {limit}',
    en: 'Too short; the fewest characters are {limit}',
  },
  'input.too_long': {
    ar: 'أطول من المسموح؛ أكثر عدد من الأحرف {limit}',
    en: 'Too long; the most characters are {limit}',
  },
  'input.unrecognized_keys': {
    ar: 'حقول غير معروفة: {keys}؛ احذفها أو صحّح أسماءها',
    en: 'Unknown fields: {keys}; remove them or correct their names',
  },
  'input.invalid_value': {
    ar: 'قيمة غير معروفة؛ المقبول: {known}',
    en: 'Unknown value; one of: {known}',
  },
  'input.invalid_union': {
    ar: 'القيمة لا تطابق أيًّا من الصيغ المقبولة',
    en: 'Fits none of the forms that are accepted here',
  },
  'input.not_multiple_of': {
    ar: 'القيمة ليست من المضاعفات المطلوبة',
    en: 'Not one of the multiples that are accepted here',
  },
  'input.invalid_key': { ar: 'اسم الحقل غير مقبول', en: 'The name of this field is not accepted' },
  'input.invalid_element': { ar: 'عنصر غير مقبول', en: 'An element is not accepted' },
  'input.custom': { ar: 'القيمة غير مقبولة', en: 'The value is not accepted' },
  'import.not_csv': {
    ar: 'الملف ليس CSV صحيحًا: {detail}',
    en: 'This is not valid CSV: {detail}',
  },
  'import.wrong_columns': {
    ar: 'أعمدة السطر الأول «{found}»، والمطلوب «{expected}»',
    en: 'The first row has the columns "{found}"; it must have "{expected}"',
  },
  'import.no_rows': {
    ar: 'لا إجابات تحت سطر العناوين',
    en: 'There is no answer below the row of headings',
  },
  'import.wrong_width': {
    ar: 'في السطر {found} من الخانات، والمطلوب {expected}',
    en: 'The row has {found} cells; it must have {expected}',
  },
  'import.unknown_department': {
    ar: 'لا جهة بالرمز «{code}»',
    en: 'No department has the code "{code}"',
  },
  'import.unknown_indicator': {
    ar: 'لا مؤشر بالرمز «{code}» في إصدار إطار القياس لهذه الدورة',
    en: 'The framework version of this cycle has no indicator "{code}"',
  },
  'import.duplicate': {
    ar: 'أُجيب عن المؤشر نفسه للجهة نفسها في السطر {earlier}؛ أبقِ إجابة واحدة',
    en: 'The same department and indicator stand in row {earlier} too; keep one of them',
  },
  'import.more_issues': {
    ar: 'وملاحظات أخرى عددها {count}؛ صحّح ما سبق وأعد المحاولة',
    en: 'And {count} more; correct these and try again',
  },
  'cycle.before_framework': {
    ar: 'الدورة {cycle} أسبق من بداية العمل بهذا الإصدار من إطار القياس ({from})',
    en: 'Cycle {cycle} lies before this framework version takes effect ({from})',
  },
  'department.bad_successor': {
    ar: 'لا تُدمج الجهة في «{into}»: اختر جهة أخرى قائمة',
    en: 'It cannot be merged into "{into}": choose another department that is not closed',
  },
  'audit.content_changed': {
    ar: 'حلقة مكسورة في سجل التدقيق: محتوى الحدث {event} لا يطابق بصمته',
    en: 'Broken link in the audit trail: event {event} does not match its hash',
  },
  'audit.link_broken': {
    ar: 'حلقة مكسورة في سجل التدقيق: ما قبل الحدث {event} حُذف أو أُعيد ترتيبه',
    en: 'Broken link in the audit trail: what stood before event {event} was removed or reordered',
  },
  'explain.no_score': {
    ar: 'لا درجة للجهة «{code}» في أحد الملفين، فلا تغيّر يُشرح',
    en: 'The department "{code}" has no score in one of the files, so there is no change to explain',
  },
  'answer.not_a_number': {
    ar: '«{text}» ليس رقمًا؛ مثال صحيح: 4.2',
    en: '"{text}" is not a number; write it like 4.2',
  },
  'answer.ambiguous_comma': {
    ar: 'تحتمل «{text}» معنيين؛ اكتب 1234 أو 1.234',
    en: '"{text}" can be read in two ways; write 1234 or 1.234',
  },
  'answer.out_of_range': {
    ar: 'الرقم «{text}» خارج المدى المقبول',
    en: 'The number "{text}" is out of range',
  },
  'answer.not_boolean': {
    ar: '«{text}» ليست نعم ولا لا؛ اكتب yes أو no',
    en: '"{text}" is neither yes nor no',
  },
  'answer.unknown_level': {
    ar: '«{text}» ليس مستوى في هذا المقياس؛ المستويات: {known}',
    en: '"{text}" is not a level of this scale; the levels are {known}',
  },
  'answer.unknown_item': {
    ar: 'لا بند بالرمز «{text}»؛ البنود: {known}',
    en: 'There is no item "{text}"; the items are {known}',
  },
  'answer.not_a_fraction': {
    ar: '«{text}» ليس بسطًا ومقامًا؛ مثال صحيح: 45/60',
    en: '"{text}" is not a numerator and a denominator; write it like 45/60',
  },
  'answer.zero_denominator': {
    ar: 'المقام صفر؛ صحّحه، أو اكتب na إن كان المؤشر لا ينطبق',
    en: 'The denominator is 0; correct it, or write na where the indicator does not apply',
  },
  'answer.negative_part': {
    ar: 'لا يكون البسط ولا المقام سالبًا: «{text}»',
    en: 'Neither part may be negative: "{text}"',
  },
  'answer.part_exceeds_whole': {
    ar: 'البسط {numerator} أكبر من المقام {denominator}؛ صحّح أحدهما',
    en: 'The numerator {numerator} is larger than the denominator {denominator}; correct one of them',
  },
  'answer.not_a_percentage': {
    ar: '«{text}» ليست نسبة بين 0 و100',
    en: '"{text}" is not a percentage from 0 to 100',
  },
};
