import { roundDecimal } from '../round-decimal.ts';

/**
 * `roundDecimal(score, decimals)`, to the bit, without text where no halfway point is near: most of a simulation's
 * time would go there. `unit` is 10^decimals. NaN stays NaN.
 */
export function roundKey(score: number, decimals: number, unit: number): number {
  const scaled = score * unit;
  const whole = Math.floor(scaled);
  const rest = scaled - whole - 0.5;
  const size = Math.abs(scaled);
  // Within the noise of 15 digits of a halfway point the decimal text decides.
  if (Math.abs(rest) > 1e-6 + size * 1e-14 && size < 1e13) {
    // + 0: no minus zero.
    return (rest > 0 ? whole + 1 : whole) / unit + 0;
  }
  return score === score ? roundDecimal(score, decimals) : score;
}
