import { completeRows } from './complete-rows.ts';
import { meanOf, squaresAroundMean } from './moments.ts';

/**
 * Cronbach's α of columns that should measure one thing: k/(k−1)·(1 − Σ variance of each / variance of their sum), over
 * the rows in which all have a number. From 0.7 it is usually called consistent; negative values mean that columns
 * pull against each other. Null for fewer than two columns or three rows, and where the sum never varies. Source:
 * Cronbach 1951; OECD/JRC Handbook 2008, step 4; COINr `get_cronbach`.
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number | null {
  const rows = completeRows(columns);
  const count = rows[0]?.length ?? 0;
  if (rows.length < 2 || count < 3) return null;
  const squares = (values: readonly number[]): number =>
    squaresAroundMean(values, meanOf(values) ?? 0);
  const sums = Array.from({ length: count }, (_, row) =>
    rows.reduce((sum, column) => sum + (column[row] ?? 0), 0),
  );
  const whole = squares(sums);
  if (whole === 0) return null;
  const parts = rows.reduce((sum, column) => sum + squares(column), 0);
  return (rows.length / (rows.length - 1)) * (1 - parts / whole);
}
