/** One bar of a waterfall: from where to where it reaches, on the scale of the score. */
export interface WaterfallStep {
  readonly key: string;
  readonly words: string;
  readonly kind: 'start' | 'part' | 'end';
  readonly points: number;
  readonly from: number;
  readonly to: number;
}

interface Part {
  readonly key: string;
  readonly words: string;
  readonly points: number;
}

/** Parts of a change, from the largest rise to the largest fall, each beginning where the one before ended. */
export function waterfallSteps(
  before: Part,
  parts: readonly Part[],
  after: Part,
): { readonly steps: readonly WaterfallStep[]; readonly min: number; readonly max: number } {
  let at = before.points;
  const moved = parts
    .toSorted((a, b) => b.points - a.points)
    .map((part): WaterfallStep => {
      const from = at;
      at += part.points;
      return { ...part, kind: 'part', from, to: at };
    });
  const reached = [before.points, after.points, ...moved.flatMap(({ from, to }) => [from, to])];
  const low = Math.min(...reached);
  const high = Math.max(...reached);
  // A tenth of the movement of room below, so that the ends are bars and not lines.
  const room = Math.max(0.5, (high - low) * 0.25);
  const min = Math.max(0, low - room);
  const max = Math.min(100, high + (high - low) * 0.05 + 0.1);
  return {
    steps: [
      { ...before, kind: 'start', from: min, to: before.points },
      ...moved,
      { ...after, kind: 'end', from: min, to: after.points },
    ],
    min,
    max,
  };
}
