import type { Translator } from '#client/i18n/translator.ts';
import type { RobustnessResponse } from '#shared/contracts/robustness.ts';
import { rangeOf } from '#shared/format/rank-range.ts';

/** A department's rank range in words; nothing where it has none. */
export function rangeWords(
  robustness: RobustnessResponse | undefined,
  code: string,
  { t, number, percent }: Translator,
): string | undefined {
  const department = robustness?.departments.find((candidate) => candidate.code === code);
  const range = department && rangeOf(department);
  if (!range) return undefined;
  const inside = percent(0.9);
  const [low, high] = [number(range.low), number(range.high)];
  return range.low === range.high
    ? t('robustness.department.one', { low, inside })
    : t('robustness.department', { low, high, inside });
}
