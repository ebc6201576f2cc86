import { completeRows } from './complete-rows.ts';
import { pearson } from './correlation.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** One principal component. */
export interface PrincipalComponent {
  readonly eigenvalue: number;
  /** Its share of the variance, 0–1, and that of it and all before. */
  readonly explained: number;
  readonly cumulative: number;
  /** Correlation of each column with the component, in the order of `columns`; the largest is positive. */
  readonly loadings: readonly number[];
}

/** A principal component analysis of standardised columns. */
export interface PrincipalComponents {
  /** Rows in which all columns have a number. */
  readonly n: number;
  /** Which of the columns given were used: those that vary. */
  readonly columns: readonly number[];
  /** Largest first. */
  readonly components: readonly PrincipalComponent[];
}

/**
 * Principal components of the correlation matrix (each column counts alike, whatever its spread), over the complete
 * rows. Columns that do not vary are left out. Null for fewer than two columns that vary, or fewer than three rows.
 * Source: OECD/JRC Handbook 2008, step 4.
 */
export function principalComponents(given: readonly Float64Array[]): PrincipalComponents | null {
  const rows = completeRows(given);
  const n = rows[0]?.length ?? 0;
  if (n < 3) return null;
  const columns = [...rows.keys()].filter((at) => pearson(rows[at] ?? [], rows[at] ?? []) !== null);
  if (columns.length < 2) return null;
  const matrix = columns.map((i) =>
    columns.map((j) => (i === j ? 1 : (pearson(rows[i] ?? [], rows[j] ?? []) ?? 0))),
  );
  const { values, vectors } = symmetricEigen(matrix);
  let sum = 0;
  const components = values.map((value, at) => {
    // What is below 0 is rounding: a correlation matrix has no negative eigenvalue.
    const eigenvalue = Math.max(0, value);
    sum += eigenvalue;
    return {
      eigenvalue,
      explained: eigenvalue / columns.length,
      cumulative: Math.min(1, sum / columns.length),
      loadings: (vectors[at] ?? []).map((x) => x * Math.sqrt(eigenvalue)),
    };
  });
  return { n, columns, components };
}
