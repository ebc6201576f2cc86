import { Invalid, type Issue } from '../errors.ts';

/** "`first` is `times` as important as `second`": 1/9 … 9 on Saaty's scale. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly times: number;
}

/** Weights from pairwise comparisons. */
export interface HierarchyWeights {
  /** Share of each node, in the order of the codes; they sum to 1. */
  readonly weights: readonly { readonly code: string; readonly weight: number }[];
  /** Largest eigenvalue; the number of nodes where the comparisons agree perfectly. */
  readonly eigenvalue: number;
  /** Consistency ratio: 0 agrees perfectly, 1 is as bad as chance. */
  readonly consistencyRatio: number;
  /** Why a ratio above 0.1 was accepted; null where it need not be. */
  readonly override: string | null;
}

/** The largest consistency ratio that needs no reason. */
export const MOST_INCONSISTENT = 0.1;
/** Mean consistency index of random matrices of 1, 2, 3, … nodes. Source: Saaty 1980. */
const RANDOM_INDEX = [
  0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
];
const MOST_NODES = RANDOM_INDEX.length;
const SCALE = 9;

/**
 * Weights by the analytic hierarchy process (scoring.md §10): the principal eigenvector of the matrix of comparisons,
 * by power iteration. Each pair is compared exactly once. A consistency ratio above 0.1 is refused unless `override`
 * gives a reason. Source: Saaty 1980; OECD/JRC Handbook 2008, step 6.
 * @throws Invalid `ahp.size`, `ahp.node_unknown`, `ahp.pair_twice`, `ahp.pair_missing`, `ahp.times_out_of_range`,
 *   `ahp.inconsistent`.
 */
export function weighByComparison(
  codes: readonly string[],
  comparisons: readonly Comparison[],
  override: string | null = null,
): HierarchyWeights {
  const n = codes.length;
  if (n < 2 || n > MOST_NODES) {
    const params = { nodes: n, min: 2, max: MOST_NODES };
    throw new Invalid([{ path: 'nodes', code: 'ahp.size', params }]);
  }
  const matrix = comparisonMatrix(codes, comparisons);
  let vector = codes.map(() => 1 / n);
  let eigenvalue = n;
  for (let step = 0; step < 10_000; step += 1) {
    const image = matrix.map((row) => row.reduce((sum, x, j) => sum + x * (vector[j] ?? 0), 0));
    eigenvalue = image.reduce((sum, x) => sum + x, 0);
    const next = image.map((x) => x / eigenvalue);
    const moved = Math.max(...next.map((x, i) => Math.abs(x - (vector[i] ?? 0))));
    vector = next;
    if (moved < 1e-15) break;
  }
  const index = (eigenvalue - n) / (n - 1);
  const random = RANDOM_INDEX[n - 1] ?? 0;
  // Two nodes are compared once: there is nothing to contradict. Below 0 is rounding.
  const consistencyRatio = random === 0 ? 0 : Math.max(0, index / random);
  const isInconsistent = consistencyRatio > MOST_INCONSISTENT;
  const reason = override?.trim() ?? '';
  if (isInconsistent && reason === '') {
    const params = { ratio: consistencyRatio.toFixed(2), max: MOST_INCONSISTENT };
    throw new Invalid([{ path: 'comparisons', code: 'ahp.inconsistent', params }]);
  }
  return {
    weights: codes.map((code, at) => ({ code, weight: vector[at] ?? 0 })),
    eigenvalue,
    consistencyRatio,
    override: isInconsistent ? reason : null,
  };
}

function comparisonMatrix(
  codes: readonly string[],
  comparisons: readonly Comparison[],
): number[][] {
  const issues: Issue[] = [];
  const matrix = codes.map((_, i) => codes.map((__, j) => (i === j ? 1 : NaN)));
  const add = (path: string, code: string, params: Record<string, string | number>): void => {
    issues.push({ path, code, params });
  };
  comparisons.forEach(({ first, second, times }, at) => {
    const [i, j] = [codes.indexOf(first), codes.indexOf(second)];
    const path = `comparisons[${at}]`;
    if (i < 0 || j < 0) return add(path, 'ahp.node_unknown', { node: i < 0 ? first : second });
    const [rowI, rowJ] = [matrix[i], matrix[j]];
    if (rowI === undefined || rowJ === undefined) return;
    if (!Number.isNaN(rowI[j])) return add(path, 'ahp.pair_twice', { first, second });
    if (!(times >= 1 / SCALE - 1e-9 && times <= SCALE)) {
      add(path, 'ahp.times_out_of_range', { first, second, times: String(times) });
    }
    rowI[j] = times;
    rowJ[i] = 1 / times;
  });
  codes.forEach((first, i) =>
    codes.slice(i + 1).forEach((second, after) => {
      if (!Number.isNaN(matrix[i]?.[i + 1 + after])) return;
      const isNamed = issues.some(({ params }) => params?.['times'] === 'NaN');
      if (!isNamed) add('comparisons', 'ahp.pair_missing', { first, second });
    }),
  );
  if (issues.length > 0) throw new Invalid(issues);
  return matrix;
}
