/**
 * A number without the noise of binary sums: its 15 significant digits, which is what a double holds for certain.
 * 0.1 + 0.2 gives 0.3.
 */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * Rounds half away from zero on the decimal value: what a person gets who rounds the printed number by hand, so
 * 1.005 at 2 decimals is 1.01 although the double lies below. Works on 15 significant digits: 57.204999999999995,
 * a sum that should be 57.205, gives 57.21. `decimals` 0–10. Source: scoring.md §7.
 */
export function roundDecimal(value: number, decimals: number): number {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? 0 : value;
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  // Digits before the point of `digits`, once it is moved `decimals` places to the right.
  const kept = Number(exponent) + 1 + decimals;
  if (kept >= digits.length) return withoutNoise(value);
  if (kept < 0) return 0;
  const whole = BigInt(digits.slice(0, kept) || '0') + (Number(digits[kept]) >= 5 ? 1n : 0n);
  if (whole === 0n) return 0;
  return Math.sign(value) * Number(`${whole}e-${decimals}`);
}
