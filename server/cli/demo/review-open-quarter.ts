import type { PutVerdictBody, ReviewAnswer } from '#shared/contracts/review.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Services } from '#server/compose.ts';

/** How far the committee has come with some of the departments that submitted; the others wait for it. */
const REVIEWED: readonly (readonly [
  string,
  'accepted' | 'under_review' | 'returned' | 'corrected',
])[] = [
  ['MIND', 'accepted'],
  ['MOET', 'under_review'],
  ['MOLA', 'returned'],
  ['MOWR', 'corrected'],
];

const LOWER = 'يبيّن المستند المرفق عددًا أقل مما أُبلغ';
const UNPROVEN = 'لا يثبت المستند المرفق هذه الإجابة';
const OLD = 'لا يغطي المستند هذا الربع؛ أرفقوا الأحدث وصحّحوا العدد';
const RETURNED = 'صحّحوا الإجابات المذكورة ثم أعيدوا التقديم';
const QUESTION = 'من أي سجل أُخذ المقام؟';
const ANSWER = 'من سجل الخدمات المعتمد في مطلع الربع';
const CORRECTED = 'صُحّح العدد وفق أحدث سجل';

const REVIEWER = { account: 'reviewer', address: 'local' };
const reviewer: Actor = {
  account: REVIEWER.account,
  grants: [{ role: 'reviewer', department: null }],
  memberOf: [],
  via: 'system',
};

type Percentage = Extract<ReviewAnswer['answer'], { kind: 'percentage' }>;

/** The same share with a tenth less in it. */
const lowered = ({ numerator, ...rest }: Percentage): Percentage => ({
  ...rest,
  numerator: Math.floor(numerator * 0.9),
});

/** Reviews the open quarter as a committee does half way: accepted, under review, returned, handed in again. */
export function reviewOpenQuarter(services: Services, quarter: string): void {
  const { committee, answers, submissions } = services;
  for (const [department, state] of REVIEWED) {
    const asking = { actor: reviewer, origin: REVIEWER };
    const account = `officer.${department.toLowerCase()}`;
    const officer: Actor = {
      account,
      grants: [{ role: 'officer', department }],
      memberOf: [department],
      via: 'system',
    };
    const own = { actor: officer, origin: { account, address: 'local' } };
    const page = () => committee.reviews.show(quarter, department, reviewer);
    const step = (to: 'under_review' | 'returned' | 'accepted', reason?: string): void => {
      const { version } = page();
      committee.reviews.move(quarter, department, { to, version, reason }, asking);
    };
    const place = (indicator: string) => ({ cycle: quarter, department, indicator });
    const judge = ({ code, version }: ReviewAnswer, body: object): void => {
      const verdict = { ...body, answerVersion: version } as PutVerdictBody;
      committee.verdicts.give(place(code), verdict, 0, asking);
    };
    const acceptRest = (dimension: string): void => {
      const { version } = page();
      committee.verdicts.acceptRest({ cycle: quarter, department }, { dimension, version }, asking);
    };

    // A department that did not submit in a demonstration of another seed has nothing to review.
    if (page().state !== 'submitted') continue;
    step('under_review');
    const { answers: given, dimensions } = page();
    const due = given.filter((each) => each.due);
    const shares = due.filter(({ answer }) => answer.kind === 'percentage' && answer.numerator > 9);
    const [first, second, third] = shares;
    const level = due.find(({ answer }) => answer.kind === 'level');
    if (!first || !second || !third || !level) continue;
    if (state === 'returned' || state === 'corrected') {
      for (const each of [first, second, third]) judge(each, { kind: 'return', reason: OLD });
      for (const { code } of dimensions.slice(0, 3)) acceptRest(code);
      step('returned', RETURNED);
    } else {
      const { answer } = first;
      if (answer.kind === 'percentage') {
        judge(first, { kind: 'adjusted', answer: lowered(answer), reason: LOWER });
      }
      judge(level, { kind: 'rejected', reason: UNPROVEN });
      const isHalf = state === 'under_review';
      for (const { code } of isHalf ? dimensions.slice(0, 4) : dimensions) acceptRest(code);
      committee.conversations.comment(place(second.code), { text: QUESTION }, 'committee', asking);
      committee.conversations.comment(place(second.code), { text: ANSWER }, 'department', own);
      if (!isHalf) step('accepted');
    }
    if (state !== 'corrected') continue;
    for (const { code, answer, version, evidence } of [first, second, third]) {
      if (answer.kind !== 'percentage') continue;
      const links = evidence.map(({ id, revision }) => ({ id, revision }));
      answers.save({
        ...place(code),
        body: { answer: lowered(answer), comment: CORRECTED, evidence: links },
        base: version,
        requestKey: `demo-corrected-${department}-${code}`,
        ...own,
      });
    }
    const { version } = page();
    submissions.move(quarter, department, { to: 'submitted', version }, own);
  }
}
