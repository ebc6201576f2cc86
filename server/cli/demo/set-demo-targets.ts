import type { Services } from '#server/compose.ts';

const YEARS = [2022, 2023, 2024, 2025] as const;

/** What the country wants by the ends of 2022 to 2025. */
const NATIONAL: Readonly<Record<string, readonly [number, number, number, number]>> = {
  INDEX: [48, 52, 57, 63],
  GOV: [51, 55, 60, 61],
  INF: [49, 53, 58, 60],
  DAT: [45, 49, 54, 59],
  SEC: [50, 54, 60, 62],
  SRV: [47, 51, 56, 61],
  USR: [46, 50, 55, 60],
  CAP: [44, 48, 52, 57],
  OPS: [53, 57, 62, 61],
};

const STRATEGY = 'أقرّتها الاستراتيجية الوطنية للتحول الرقمي 2022–2025.';

/** What is wanted of single departments, and what was changed after the results of 2024; by node and year. */
const CHANGES: readonly (readonly [string | undefined, string, number, number, string])[] = [
  [undefined, 'INDEX', 2025, 60, 'بعد نتائج 2024: الوتيرة الحالية لا تبلغ 63، فعُدّل بقرار اللجنة.'],
  ['MOH', 'INDEX', 2024, 60, 'التزام الوزارة في خطتها لعام 2024.'],
  ['MOH', 'INDEX', 2025, 65, 'التزام الوزارة في خطتها لعام 2025.'],
  ['MOH', 'SEC', 2025, 62, 'شرط الربط بالسجل الصحي الموحّد.'],
  ['MTIT', 'INDEX', 2025, 84, 'الجهة القائدة للتحول الرقمي، ويُنتظر منها أكثر.'],
  ['MOEL', 'INDEX', 2025, 62, 'وفق خطة أتمتة العدادات.'],
  ['MINF', 'INDEX', 2025, 42, 'أول مستهدف خاص بالوزارة.'],
  ['MINF', 'INDEX', 2025, 37, 'خُفّض بعد تأخر تمويل البوابة إلى عام 2026.'],
];

/**
 * Sets the demonstration's targets as its chair would: national ones for the index and its dimensions, some
 * departments' own, and two that were changed later.
 */
export function setDemoTargets({ targets }: Services): void {
  const origin = { account: 'chair', address: 'local' };
  const set = (
    department: string | undefined,
    node: string,
    year: number,
    value: number,
    reason: string,
  ): void => {
    const name = { department, node, year };
    targets.set(name, { value, reason }, targets.history(name).version, origin);
  };
  for (const [node, values] of Object.entries(NATIONAL)) {
    for (const [at, year] of YEARS.entries()) {
      set(undefined, node, year, values[at] ?? 0, STRATEGY);
    }
  }
  for (const change of CHANGES) set(...change);
}
