import type { Robustness } from './robustness.ts';

/**
 * What a page may say of a ranking in one sentence, as data: words are the reader's language's. `ranks` are nominal,
 * both included.
 */
export type RobustnessFact =
  /** The first is told apart from the second; `probability` of being first (alone or shared). */
  | { readonly kind: 'leader_clear'; readonly department: string; readonly probability: number }
  /** The first few cannot be told apart: the longest run from the top, at least two. */
  | { readonly kind: 'leaders_indistinguishable'; readonly departments: readonly string[] }
  /** The longest stretch of places in which no neighbour can be told from the next. Not from the top: see above. */
  | { readonly kind: 'places_close'; readonly from: number; readonly to: number }
  /** Every department can be told from the next. */
  | { readonly kind: 'all_distinguishable' }
  /** The widest interval of ranks. */
  | {
      readonly kind: 'widest_interval';
      readonly department: string;
      readonly low: number;
      readonly high: number;
    };

/** The facts of a ranking, the most telling first. None for a single department. */
export function robustnessFacts({ departments, neighbours, runs }: Robustness): RobustnessFact[] {
  const facts: RobustnessFact[] = [];
  const [leader] = departments;
  const [lead] = neighbours;
  if (leader === undefined || lead === undefined) return facts;
  const top = runs.find((run) => run.from === 0);
  if (top !== undefined) {
    const together = departments.slice(0, top.to + 1).map(({ department }) => department);
    facts.push({ kind: 'leaders_indistinguishable', departments: together });
  } else {
    const probability = leader.probabilities[0] ?? 0;
    facts.push({ kind: 'leader_clear', department: leader.department, probability });
  }
  const stretch = longestStretch(neighbours.map(({ indistinguishable }) => indistinguishable));
  if (stretch === null) facts.push({ kind: 'all_distinguishable' });
  else if (stretch.from > 0 || stretch.to > (top?.to ?? 0)) {
    const from = departments[stretch.from]?.rank ?? 0;
    facts.push({ kind: 'places_close', from, to: departments[stretch.to]?.rank ?? 0 });
  }
  const widthOf = (at: number): number =>
    (departments[at]?.high ?? 0) - (departments[at]?.low ?? 0);
  let widest = 0;
  departments.forEach((_, at) => {
    if (widthOf(at) > widthOf(widest)) widest = at;
  });
  const { department, low, high } = departments[widest] ?? leader;
  if (low !== null && high !== null && high > low) {
    facts.push({ kind: 'widest_interval', department, low, high });
  }
  return facts;
}

/** The first longest stretch of true, as places of the departments on both sides. */
function longestStretch(close: readonly boolean[]): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  let from = 0;
  close.forEach((isClose, at) => {
    if (!isClose) from = at + 1;
    else if (best === null || at + 1 - from > best.to - best.from) best = { from, to: at + 1 };
  });
  return best;
}
