const parts = 4;

/** About five ranks to write over a column of whiskers: the first, the last, and even steps between. */
export function rankTicks(count: number): number[] {
  if (count <= parts + 1) return Array.from({ length: count }, (_, at) => at + 1);
  const between = Array.from({ length: parts - 1 }, (_, at) =>
    Math.round((count * (at + 1)) / parts),
  );
  return [1, ...between, count];
}
