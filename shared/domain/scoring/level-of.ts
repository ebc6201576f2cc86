import type { MaturityLevel } from '../framework/framework.ts';
import { withoutNoise } from './round-decimal.ts';

/**
 * The maturity level of a score by bands, lower bound inclusive (scoring.md §6). The lowest band is open below:
 * every score has a level. Null where there is no score. The score is taken at 15 significant digits and not
 * rounded to the decimals shown: 79.996 is below 80.
 */
export function levelOf(levels: readonly MaturityLevel[], score: number | null): number | null {
  if (score === null) return null;
  const decimal = withoutNoise(score);
  let level = levels[0]?.level ?? null;
  for (const band of levels) {
    if (decimal >= band.from) level = band.level;
  }
  return level;
}
