import type { OpenAppealBody } from '#shared/contracts/appeals.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Services } from '#server/compose.ts';
import type { DemoRow } from './generate-demo.ts';

/** The answer that was handed in with a month of its register left out, and put right on appeal. */
const MISCOUNTED = { department: 'MOH', indicator: 'SRV.03' };

/** What else departments appealed against; nobody decided the last one yet. */
const DISMISSED = { department: 'MOH', indicator: 'USR.01' };
const OPEN = { department: 'MOEL', indicator: 'SEC.01' };

const words = {
  miscounted: 'سقط سجل الشهر الأخير من الربع عند نقل البيانات، والسجل الكامل يبيّن العدد الصحيح.',
  upheld: 'يثبت السجل العدد الذي ذكرته الوزارة، فتُعتمد القيمة المصحّحة.',
  improved: 'أُنجز التحسين في الأسبوع الأول بعد نهاية الربع، ونطلب احتسابه.',
  dismissed: 'يُقاس كل ربع بما تم حتى آخر يوم فيه؛ ويُحتسب هذا التحسين في الربع التالي.',
  waiting: 'احتُسبت أنظمة خرجت من الخدمة قبل نهاية الربع، ويجب ألا تدخل في المقام.',
};

/** How the revision that follows is signed. */
export const REVISED = 'قُبل اعتراض وزارة الصحة على قيمة مؤشر واحد بعد النشر.';
export const CHAIR = { account: 'chair', address: 'local' };
const chair: Actor = {
  account: CHAIR.account,
  grants: [{ role: 'chair', department: null }],
  memberOf: [],
  via: 'system',
};

const isMiscounted = ({ department, indicator }: DemoRow): boolean =>
  department === MISCOUNTED.department && indicator === MISCOUNTED.indicator;

/** `12/40` as two numbers. */
function shareOf(text: string): { readonly numerator: number; readonly denominator: number } {
  const [numerator = Number.NaN, denominator = Number.NaN] = text.split('/').map(Number);
  return { numerator, denominator };
}

/** What departments handed in: one of them counted too little. */
export function handedIn(rows: readonly DemoRow[]): DemoRow[] {
  return rows.map((row) => {
    if (!isMiscounted(row)) return row;
    const { numerator, denominator } = shareOf(row.value);
    return { ...row, value: `${Math.floor(numerator * 0.8)}/${denominator}` };
  });
}

/** Appeals as departments make them while a quarter's result is preliminary; what it returns decides them. */
export function appealAgainst(
  services: Services,
  quarter: string,
  rows: readonly DemoRow[],
): () => void {
  const { committee } = services;
  const open = (
    { department, indicator }: typeof MISCOUNTED,
    reason: OpenAppealBody['reason'],
  ): void => {
    const account = `officer.${department.toLowerCase()}`;
    const grants = [{ role: 'officer', department }] as const;
    const actor: Actor = { account, grants, memberOf: [department], via: 'system' };
    const body = { indicator, reason, evidence: [] };
    committee.appeals.open(quarter, department, body, {
      actor,
      origin: { account, address: 'local' },
    });
  };
  open(MISCOUNTED, words.miscounted);
  open(DISMISSED, words.improved);
  open(OPEN, words.waiting);
  return () => decide(services, quarter, rows);
}

/** Decides them as the chair does after publication: one upheld with what should have been handed in, one dismissed. */
function decide({ committee }: Services, quarter: string, rows: readonly DemoRow[]): void {
  const right = shareOf(rows.find(isMiscounted)?.value ?? '');
  const asking = { actor: chair, origin: CHAIR };
  committee.appeals.decide(
    { cycle: quarter, ...MISCOUNTED },
    {
      to: 'upheld',
      reason: words.upheld,
      verdict: { kind: 'adjusted', answer: { kind: 'percentage', ...right } },
    },
    asking,
  );
  const dismissal = { to: 'dismissed', reason: words.dismissed } as const;
  committee.appeals.decide({ cycle: quarter, ...DISMISSED }, dismissal, asking);
}
