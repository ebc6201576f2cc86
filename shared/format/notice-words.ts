import type { NoticeFact } from '#shared/domain/notices/notice-fact.ts';
import { isolate, stripMarks } from './bidi.ts';
import { counted, type CountedWords } from './counted.ts';
import { localeOf, type Language } from './language.ts';
import { quarterName } from './quarters.ts';

/** A notice in words: what happened, and what follows from it. */
export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

const daysLeft: CountedWords = {
  ar: {
    zero: 'بقي أقل من يوم على موعد التسليم',
    one: 'بقي يوم واحد على موعد التسليم',
    two: 'بقي يومان على موعد التسليم',
    few: 'بقيت # أيام على موعد التسليم',
    many: 'بقي # يومًا على موعد التسليم',
    other: 'بقي # يوم على موعد التسليم',
  },
  en: { one: 'One day left to submit', other: '# days left to submit' },
};

const returnedAnswers: CountedWords = {
  ar: {
    zero: 'أعادت اللجنة التقديم',
    one: 'أعادت اللجنة إجابة واحدة',
    two: 'أعادت اللجنة إجابتين',
    few: 'أعادت اللجنة # إجابات',
    many: 'أعادت اللجنة # إجابة',
    other: 'أعادت اللجنة # إجابة',
  },
  en: { one: 'The committee returned one answer', other: 'The committee returned # answers' },
};

const newNotices: CountedWords = {
  ar: {
    zero: 'لا إشعارات جديدة',
    one: 'إشعار جديد',
    two: 'إشعاران جديدان',
    few: '# إشعارات جديدة',
    many: '# إشعارًا جديدًا',
    other: '# إشعار جديد',
  },
  en: { zero: 'No new notices', one: 'One new notice', other: '# new notices' },
};

/** What somebody typed, ended like a sentence. */
const sentence = (typed: string): string =>
  /[.!?؟…]\s*$/.test(typed) ? typed.trim() : `${typed.trim()}.`;

/** As much of a remark as a notice has room for. */
const excerpt = (typed: string): string => {
  const line = typed.trim().replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 199).trimEnd()}…` : line;
};

/** How many notices are new, in words: "3 إشعارات جديدة". */
export function newNoticesWords(count: number, language: Language): string {
  return counted(newNotices, count, language);
}

/** Day of the week, date and hour of a deadline: "الثلاثاء 15 أبريل 2025 في 23:59", in a time zone or the reader's own. */
function deadline(iso: string, language: Language, timeZone: string | undefined): string {
  const locale = language === 'ar' ? `${localeOf('ar')}-ca-gregory` : 'en-GB-u-nu-latn';
  const format = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(timeZone !== undefined && { timeZone }),
  });
  return stripMarks(format.format(new Date(iso)));
}

type Speakers = {
  readonly [Kind in NoticeFact['kind']]: (
    fact: Extract<NoticeFact, { kind: Kind }>,
    say: { readonly quarter: string; readonly until: (iso: string | null) => string },
  ) => NoticeWords;
};

const arabic: Speakers = {
  cycle_opened: ({ dueAt }, { quarter, until }) => ({
    title: `فُتحت دورة القياس: ${quarter}`,
    text: until(dueAt),
  }),
  due: ({ days, dueAt, isReturned }, { quarter, until }) => ({
    title: days === 0 ? 'ينتهي موعد التسليم خلال أقل من يوم' : counted(daysLeft, days, 'ar'),
    text: isReturned
      ? `أُعيد تقديم جهتك لدورة ${quarter} للتعديل ولم يُرسل من جديد بعد. ${until(dueAt)}`
      : `لم يُرسل تقديم جهتك لدورة ${quarter} بعد. ${until(dueAt)}`,
  }),
  reminded: ({ dueAt }, { quarter, until }) => ({
    title: 'تذكير من رئيس اللجنة العليا',
    text: `لم يصل تقديم جهتك لدورة ${quarter} بعد. ${until(dueAt)}`.trim(),
  }),
  extended: ({ dueAt }, { quarter, until }) => ({
    title: 'مُدّدت مهلة التسليم لجهتك',
    text: `دورة القياس: ${quarter}. ${until(dueAt)}`,
  }),
  returned: ({ answers, reason, dueAt }, { quarter, until }) => ({
    title: 'أُعيد تقديم جهتك للتعديل',
    text: [
      `${counted(returnedAnswers, answers, 'ar')}، ${quarter}.`,
      reason !== null && `السبب: ${isolate(sentence(reason))}`,
      'عدّل ما أُعيد ثم أرسل التقديم من جديد.',
      until(dueAt ?? null),
    ]
      .filter((part) => part !== false && part !== '')
      .join(' '),
  }),
  accepted: (_fact, { quarter }) => ({
    title: 'قُبل تقديم جهتك',
    text: `أتمت اللجنة مراجعة تقديم ${quarter} وقبلته.`,
  }),
  appeal_decided: ({ indicator, outcome }, { quarter }) => ({
    title:
      outcome === 'upheld'
        ? `قُبل الاعتراض على المؤشر ${indicator}`
        : `رُفض الاعتراض على المؤشر ${indicator}`,
    text: `${quarter}. القرار وسببه في صفحة جهتك.`,
  }),
  commented: ({ indicator, side, text }, { quarter }) => ({
    title:
      side === 'committee'
        ? `ملاحظة من اللجنة على المؤشر ${indicator}`
        : `رد من الجهة على المؤشر ${indicator}`,
    text: `${quarter}: ${isolate(excerpt(text))}`,
  }),
  published: ({ revision }, { quarter }) => ({
    title: revision > 1 ? `صدر التنقيح ${revision} لنتائج ${quarter}` : `نُشرت نتائج ${quarter}`,
    text: 'الترتيب والدرجات متاحة الآن.',
  }),
};

const english: Speakers = {
  cycle_opened: ({ dueAt }, { quarter, until }) => ({
    title: `The cycle is open: ${quarter}`,
    text: until(dueAt),
  }),
  due: ({ days, dueAt, isReturned }, { quarter, until }) => ({
    title: days === 0 ? 'Less than a day left to submit' : counted(daysLeft, days, 'en'),
    text: isReturned
      ? `${quarter} came back to your department for changes and was not submitted again yet. ${until(dueAt)}`
      : `Your department has not submitted ${quarter} yet. ${until(dueAt)}`,
  }),
  reminded: ({ dueAt }, { quarter, until }) => ({
    title: 'A reminder from the chair of the committee',
    text: `Your department’s submission for ${quarter} has not arrived yet. ${until(dueAt)}`.trim(),
  }),
  extended: ({ dueAt }, { quarter, until }) => ({
    title: 'Your department was given more time',
    text: `Cycle ${quarter}. ${until(dueAt)}`,
  }),
  returned: ({ answers, reason, dueAt }, { quarter, until }) => ({
    title: 'Your submission came back for changes',
    text: [
      `${counted(returnedAnswers, answers, 'en')}, ${quarter}.`,
      reason !== null && `Reason: ${isolate(sentence(reason))}`,
      'Change what came back, then submit again.',
      until(dueAt ?? null),
    ]
      .filter((part) => part !== false && part !== '')
      .join(' '),
  }),
  accepted: (_fact, { quarter }) => ({
    title: 'Your submission was accepted',
    text: `The committee reviewed the submission for ${quarter} and accepted it.`,
  }),
  appeal_decided: ({ indicator, outcome }, { quarter }) => ({
    title: `The appeal on ${indicator} was ${outcome}`,
    text: `${quarter}. The decision and its reason are on your department’s page.`,
  }),
  commented: ({ indicator, side, text }, { quarter }) => ({
    title:
      side === 'committee'
        ? `The committee remarked on ${indicator}`
        : `The department remarked on ${indicator}`,
    text: `${quarter}: ${isolate(excerpt(text))}`,
  }),
  published: ({ revision }, { quarter }) => ({
    title:
      revision > 1
        ? `Revision ${revision} of the results of ${quarter}`
        : `The results of ${quarter} are published`,
    text: 'Ranking and scores can be read now.',
  }),
};

/**
 * A notice in words, the same on the page and in the mail. Deadlines are told in `timeZone`, or in the reader's own
 * where there is none.
 */
export function noticeWords(fact: NoticeFact, language: Language, timeZone?: string): NoticeWords {
  const speakers = language === 'ar' ? arabic : english;
  const speak = speakers[fact.kind] as (
    fact: NoticeFact,
    say: { quarter: string; until: (iso: string | null) => string },
  ) => NoticeWords;
  return speak(fact, {
    quarter: quarterName(fact.cycle, language),
    until: (iso) => {
      if (iso === null) return '';
      const moment = deadline(iso, language, timeZone);
      return language === 'ar' ? `آخر موعد: ${moment}.` : `Deadline: ${moment}.`;
    },
  });
}

/** The page where the reader of a notice goes on. */
export function noticePath(fact: NoticeFact, department: string | null): string {
  switch (fact.kind) {
    case 'published':
      return `/ranking?cycle=${fact.cycle}`;
    case 'appeal_decided':
      return department === null ? '/' : `/departments/${department}?cycle=${fact.cycle}`;
    case 'commented':
      if (department === null) return '/';
      return fact.side === 'department'
        ? `/review/${department}?cycle=${fact.cycle}&at=${fact.indicator}`
        : `/quarter?cycle=${fact.cycle}&department=${department}#comments`;
    default:
      return '/quarter';
  }
}
