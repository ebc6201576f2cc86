/** Half away from zero on the decimal value, as ranks are made: 2.675 → 2.68. */
export function roundDecimal(value: number, decimals: number): number {
  const shifted = Number(`${Math.abs(value)}e${decimals}`);
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-decimals}`);
}
