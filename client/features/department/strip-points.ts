/** A department's dot on the strip: its score and how many dots stand under it. */
export interface StripDot {
  readonly code: string;
  readonly score: number;
  readonly floor: number;
}

/** Stacks dots that would cover each other; `nearness` is in points of the score. */
export function stackDots(
  scores: readonly { readonly code: string; readonly score: number }[],
  nearness: number,
): StripDot[] {
  const placed: StripDot[] = [];
  for (const { code, score } of scores.toSorted((a, b) => a.score - b.score)) {
    const near = placed.filter((dot) => Math.abs(dot.score - score) < nearness);
    const taken = new Set(near.map((dot) => dot.floor));
    let floor = 0;
    while (taken.has(floor)) floor += 1;
    placed.push({ code, score, floor });
  }
  return placed;
}
