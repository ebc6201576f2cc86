import type { Language } from './language.ts';

/** Words for the problems of entering, submitting and moving a quarter on. */
export const submissionTitles: Readonly<Record<string, Record<Language, string>>> = {
  'answer.changed': {
    ar: 'حفظ شخص آخر هذه الإجابة قبلك؛ القيمتان محفوظتان، فاختر بينهما',
    en: 'Somebody else saved this answer first; both values are kept, choose between them',
  },
  'answer.version_needed': {
    ar: 'لم يذكر الطلب الإصدار الذي بدأ منه التعديل (If-Match)',
    en: 'The request does not say which version it started from (If-Match)',
  },
  'answer.key_needed': {
    ar: 'لم يحمل الطلب مفتاحًا يميّزه عن تكراره (Idempotency-Key)',
    en: 'The request has no key that tells it from its repetition (Idempotency-Key)',
  },
  'request.key_reused': {
    ar: 'استُعمل هذا المفتاح مع إجابة أخرى؛ لكل تعديل مفتاح جديد',
    en: 'This key came with another answer; every change has a key of its own',
  },
  'submission.changed': {
    ar: 'تغيّرت حالة التقديم قبل طلبك؛ راجع ما هو عليه الآن',
    en: 'The submission changed before your request; see what it is now',
  },
  'submission.not_yours': {
    ar: 'هذه الخطوة ليست من صلاحيتك',
    en: 'This step is not yours to take',
  },
  'submission.cycle_not_open': {
    ar: 'دورة القياس ليست مفتوحة للإدخال',
    en: 'The quarter is not open for entry',
  },
  'submission.past_due': {
    ar: 'انتهى موعد التسليم؛ اطلب تمديدًا من اللجنة',
    en: 'The due date has passed; ask the committee for an extension',
  },
  'submission.wrong_state': {
    ar: 'حالة التقديم الحالية لا تسمح بهذا',
    en: 'The state of the submission does not allow this now',
  },
  'submission.not_returned': {
    ar: 'تُعدَّل الإجابات المعادة وحدها',
    en: 'Only the answers that were returned can be changed',
  },
  'submission.not_due': {
    ar: 'لا يُجاب عن هذا المؤشر في هذا الربع؛ تُعتمد إجابته السنوية',
    en: 'This indicator is not due this quarter; its yearly answer is carried',
  },
  'submission.blocked': {
    ar: 'في الإجابات ما يمنع التقديم؛ عالج الملاحظات ثم أعد المحاولة',
    en: 'Some answers stand in the way; deal with them and submit again',
  },
  'submission.needs_reason': { ar: 'اذكر السبب', en: 'Give a reason' },
  'submission.needs_signoff': {
    ar: 'يُقدَّم بعد اعتماد رئيس الدائرة',
    en: 'The head of the department signs off first',
  },
  'submission.no_signoff': {
    ar: 'لا تتطلب هذه الدورة اعتماد رئيس الدائرة',
    en: 'This quarter asks for no sign-off',
  },
  'cycle.by_publication': {
    ar: 'لا تُنشر دورة القياس إلا بكتابة نشرها: ‎POST /api/v1/cycles/{cycle}/publications',
    en: 'A quarter is published by writing its publication only: POST /api/v1/cycles/{cycle}/publications',
  },
  'file.busy': {
    ar: 'تُقرأ الآن ملفات كثيرة؛ أعد المحاولة بعد لحظات',
    en: 'Many files are being read; try again in a moment',
  },
  'evidence.offset': {
    ar: 'لا يبدأ هذا الجزء من حيث انتهى ما وصل من الملف',
    en: 'This piece does not begin where the file ends so far',
  },
  'evidence.incomplete': {
    ar: 'لم يصل الملف كاملًا؛ أكمل إرساله ثم أعد المحاولة',
    en: 'Part of the file is not here; send the rest and try again',
  },
  'workbook.changed': {
    ar: 'تغيّرت الإجابات بعد المعاينة؛ لم يُحفظ شيء، فراجع التغييرات من جديد',
    en: 'Answers changed after the preview; nothing was saved, look through the changes again',
  },
  'cycle.wrong_state': {
    ar: 'لا تنتقل دورة القياس من حالتها هذه إلى الحالة المطلوبة',
    en: 'The quarter does not go from its state to the one asked for',
  },
};
