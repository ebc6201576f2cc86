import type { Language } from './language.ts';

/** Words for the problems of reviewing, appealing and moving a quarter on. */
export const reviewTitles: Readonly<Record<string, Record<Language, string>>> = {
  'review.version_needed': {
    ar: 'لم يذكر الطلب إصدار قرار المراجعة الذي بدأ منه (If-Match)',
    en: 'The request does not say which version of the verdict it started from (If-Match)',
  },
  'review.verdict_changed': {
    ar: 'تغيّرت الإجابة أو صدر فيها قرار قبل قرارك؛ راجع ما هي عليه الآن',
    en: 'The answer changed or was judged before your verdict; see what is there now',
  },
  'review.changed': {
    ar: 'تغيّرت حالة التقديم قبل طلبك؛ راجع ما هو عليه الآن',
    en: 'The submission changed before your request; see what it is now',
  },
  'review.not_yours': {
    ar: 'هذه الخطوة ليست من صلاحيتك',
    en: 'This step is not yours to take',
  },
  'review.own_department': {
    ar: 'لا يراجع أحد تقديم جهة ينتمي إليها',
    en: 'Nobody reviews a department that they belong to',
  },
  'review.wrong_state': {
    ar: 'حالة التقديم الحالية لا تسمح بهذا',
    en: 'The state of the submission does not allow this now',
  },
  'review.cycle_closed': {
    ar: 'انتهت مراجعة دورة القياس هذه',
    en: 'The review of this quarter is over',
  },
  'review.not_claimed': {
    ar: 'تسلَّم التقديم للمراجعة أولًا',
    en: 'Claim the submission first',
  },
  'review.claimed_by_other': {
    ar: 'التقديم لدى مراجِع آخر',
    en: 'Another reviewer has this submission',
  },
  'review.not_due': {
    ar: 'لا يُجاب عن هذا المؤشر في هذا الربع، فلا قرار فيه',
    en: 'This indicator is not due this quarter, so there is nothing to decide',
  },
  'review.undecided': {
    ar: 'بقيت إجابات بلا قرار؛ يُقبل التقديم بعد البتّ فيها كلها',
    en: 'Some answers have no verdict yet; every one needs it before the submission is accepted',
  },
  'review.returns_waiting': {
    ar: 'قررت إعادة إجابات؛ أعد التقديم إلى الجهة أو غيّر قرارك فيها',
    en: 'Some answers are to go back; return the submission or decide otherwise',
  },
  'review.nothing_to_return': {
    ar: 'لم تقرر إعادة أي إجابة',
    en: 'No answer is marked to go back',
  },
  'review.nothing_to_adjust': {
    ar: 'لم تُقدَّم إجابة لتُعدَّل؛ أعدها إلى الجهة أو اقبلها ناقصة',
    en: 'There is no answer to adjust; return it, or accept that it is missing',
  },
  'review.needs_reason': { ar: 'اذكر السبب', en: 'Give a reason' },
  'review.nothing_to_remind': {
    ar: 'لا تنتظر اللجنة شيئًا من هذه الجهة الآن',
    en: 'The committee waits for nothing from this department now',
  },
  'review.not_preliminary': {
    ar: 'لم تُعلَن النتائج الأولية لهذه الدورة بعد',
    en: 'The preliminary results of this quarter are not out yet',
  },
  'appeal.not_preliminary': {
    ar: 'يُقبل الاعتراض على النتائج الأولية قبل نشرها',
    en: 'Appeals are against preliminary results, before they are published',
  },
  'appeal.window_closed': {
    ar: 'انتهت مدة الاعتراض',
    en: 'The time for appeals is over',
  },
  'appeal.not_due': {
    ar: 'لم يُقَس هذا المؤشر في هذا الربع',
    en: 'This indicator was not measured this quarter',
  },
  'appeal.appealed': {
    ar: 'سبق الاعتراض على هذا المؤشر في هذه الدورة',
    en: 'This indicator was appealed in this quarter already',
  },
  'appeal.decided': {
    ar: 'بُتَّ في هذا الاعتراض من قبل',
    en: 'This appeal is decided already',
  },
  'cycle.blocked': {
    ar: 'ما زال ما يمنع الانتقال؛ عالجه، أو انتقل رغمه مع ذكر السبب',
    en: 'Something still stands in the way; deal with it, or go on despite it with a reason',
  },
};
