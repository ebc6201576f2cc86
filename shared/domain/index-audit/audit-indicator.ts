import type { AuditColumns } from './audit-columns.ts';
import { momentsOf, type Moments } from './moments.ts';

/** Beyond both of these a column is shaped by outliers. Source: COINr `check_SkewKurt`, after the JRC's practice. */
const MOST_SKEW = 2;
const MOST_KURTOSIS = 3.5;
/** From this share of departments with the same value on, or below this spread of scores, nothing is told apart. */
const MOST_ALIKE = 0.9;
const LEAST_SPREAD = 2;
/** Below this share of answers an indicator says little of the country. Source: COINr, two thirds. */
const LEAST_COVERAGE = 2 / 3;

/** What a committee should know of one indicator. */
export interface IndicatorAudit extends Moments {
  readonly code: string;
  readonly missing: number;
  readonly notApplicable: number;
  /** Share of the departments that it applies to which have a value, 0–1; null where it applies to none. */
  readonly coverage: number | null;
  /** How many different values there are, and the share of departments that have the most common one. */
  readonly distinct: number;
  readonly mostCommonShare: number | null;
  /** Standard deviation of its scores, points. */
  readonly scoreSd: number | null;
  readonly flags: readonly IndicatorFlag[];
}

/** `outliers`: |skewness| > 2 and kurtosis > 3.5; `near_constant`: 90 % alike or scores within 2 points; `thin`: coverage below 2/3. */
export type IndicatorFlag = 'outliers' | 'near_constant' | 'thin';

/** Audits one indicator: coverage, shape of its values as answered, power to tell departments apart. */
export function auditIndicator(
  code: string,
  columns: AuditColumns,
  column: number,
  position: number,
): IndicatorAudit {
  const present = (numbers: Float64Array | undefined): number[] =>
    [...(numbers ?? [])].filter((number) => !Number.isNaN(number));
  const values = present(columns.values[column]);
  const moments = momentsOf(values);
  const { value = 0, missing = 0, notApplicable = 0 } = columns.counts[column] ?? {};
  const times = new Map<number, number>();
  for (const each of values) times.set(each, (times.get(each) ?? 0) + 1);
  const mostCommonShare = value === 0 ? null : Math.max(...times.values()) / value;
  const scoreSd = momentsOf(present(columns.scores[position])).sd;
  const coverage = value + missing === 0 ? null : value / (value + missing);
  const { skewness, kurtosis } = moments;
  const isSkewed = Math.abs(skewness ?? 0) > MOST_SKEW && (kurtosis ?? 0) > MOST_KURTOSIS;
  const isAlike = (mostCommonShare ?? 0) >= MOST_ALIKE || (scoreSd ?? Infinity) < LEAST_SPREAD;
  const flags: IndicatorFlag[] = [];
  if (isSkewed) flags.push('outliers');
  if (value > 1 && isAlike) flags.push('near_constant');
  if (coverage !== null && coverage < LEAST_COVERAGE) flags.push('thin');
  return {
    code,
    ...moments,
    missing,
    notApplicable,
    coverage,
    distinct: times.size,
    mostCommonShare,
    scoreSd,
    flags,
  };
}
