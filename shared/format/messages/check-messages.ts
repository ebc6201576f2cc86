import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for what the checks say of an answer. `{name}` stands for a parameter. */
export const checkMessages: Readonly<Record<string, LocalText>> = {
  'checks.missing': {
    ar: 'لا إجابة بعد؛ أجب، أو اكتب في الملاحظة سبب تركها فارغة',
    en: 'Not answered yet; answer it, or say in the comment why it stays empty',
  },
  'checks.reason_missing': {
    ar: 'اكتب لماذا لا ينطبق المؤشر على الجهة',
    en: 'Say why the indicator does not apply to the department',
  },
  'checks.zero_denominator': {
    ar: 'المقام صفر؛ صحّحه، أو اختر «لا ينطبق»',
    en: 'The denominator is 0; correct it, or choose "does not apply"',
  },
  'checks.negative_part': {
    ar: 'لا يكون البسط ولا المقام سالبًا',
    en: 'Neither the numerator nor the denominator may be negative',
  },
  'checks.part_exceeds_whole': {
    ar: 'البسط {numerator} أكبر من المقام {denominator}؛ صحّح أحدهما',
    en: 'The numerator {numerator} is larger than the denominator {denominator}; correct one of them',
  },
  'checks.not_a_percentage': {
    ar: 'النسبة {value} ليست بين 0 و100',
    en: '{value} is not a percentage from 0 to 100',
  },
  'checks.below_min': {
    ar: 'القيمة {value} أقل من الحد الأدنى {limit}',
    en: '{value} is below the smallest value {limit}',
  },
  'checks.above_max': {
    ar: 'القيمة {value} أكبر من الحد الأقصى {limit}',
    en: '{value} is above the largest value {limit}',
  },
  'checks.jump': {
    ar: 'تغيّرت القيمة من {from} إلى {to} منذ الربع السابق؛ اشرح السبب في الملاحظة',
    en: 'It went from {from} to {to} since last quarter; explain why in the comment',
  },
  'checks.evidence_missing': {
    ar: 'أرفق مستندًا داعمًا',
    en: 'Attach evidence',
  },
  'checks.evidence_old': {
    ar: 'أحدث مستند مؤرَّخ في {newest}، والمقبول ما لا يسبق نهاية الربع بأكثر من {months} شهرًا',
    en: 'The newest evidence is of {newest}; it may be at most {months} months older than the end of the quarter',
  },
  'answer.wrong_kind': {
    ar: 'الإجابة من النوع {found}، والمؤشر يتطلب {expected}',
    en: 'The answer is of the kind {found}; this indicator asks for {expected}',
  },
  'answer.not_due': {
    ar: 'لا يُجاب عن هذا المؤشر في هذا الربع',
    en: 'This indicator is not due in this quarter',
  },
  'answer.unknown_evidence': {
    ar: 'لا مستند للجهة بهذا الرقم والإصدار',
    en: 'The department has no evidence with this number and revision',
  },
  'evidence.wrong_type': {
    ar: 'نوع الملف غير مقبول؛ المقبول PDF وPNG وJPEG وDOCX وXLSX وCSV دون وحدات ماكرو',
    en: 'This kind of file is not taken; PDF, PNG, JPEG, DOCX, XLSX and CSV are, without macros',
  },
  'evidence.future': {
    ar: 'تاريخ السريان بعد اليوم',
    en: 'The effective date lies after today',
  },
  'cycle.due_needed': {
    ar: 'حدّد موعد التسليم قبل فتح الدورة',
    en: 'Set when answers are due before opening the quarter',
  },
  'cycle.reason_needed': {
    ar: 'اذكر لماذا تنتقل الدورة رغم ما يمنعها',
    en: 'Say why the quarter goes on despite what stands in the way',
  },
  'review.answer_needed': {
    ar: 'أدخل القيمة التي تعتمدها اللجنة؛ ولاحتساب الإجابة ناقصة ارفضها',
    en: 'Give the value that the committee verifies; to count the answer as missing, reject it',
  },
  'cycle.appeals_needed': {
    ar: 'حدّد آخر موعد للاعتراض قبل إعلان النتائج الأولية',
    en: 'Set until when departments may appeal before showing the preliminary results',
  },
  'cycle.due_past': {
    ar: 'الموعد الجديد ليس بعد الآن وبعد الموعد السابق',
    en: 'The new date must lie after now and after the date before it',
  },
};
