/** The rows in which every one of some columns has a number (NaN stands for none), column by column. */
export function completeRows(columns: readonly Float64Array[]): number[][] {
  const rows = columns[0]?.length ?? 0;
  const kept: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (columns.every((column) => !Number.isNaN(column[row] ?? NaN))) kept.push(row);
  }
  return columns.map((column) => kept.map((row) => column[row] ?? NaN));
}
