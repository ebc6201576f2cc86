import type {
  DepartmentsPart,
  ResultsPart,
  ValuesPart,
} from '#shared/contracts/publication-parts.ts';

type CsvCell = string | number | null;

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell: no text of it runs as a formula, and what would end it is quoted. */
function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 with its mark, so that a spreadsheet opens it as it is. */
const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;

const STATES = ['missing', 'value', 'carried', 'not_applicable', 'rejected', 'not_due'] as const;

/** `values.csv`: one answer a line, for whoever opens it in a spreadsheet. */
export function valuesTable(part: ValuesPart): string {
  const indicators = part.indicators.map(cellText);
  let text = toCsv([['department', 'indicator', 'state', 'value', 'input']]);
  part.departments.map(cellText).forEach((department, row) => {
    indicators.forEach((indicator, column) => {
      const state = STATES[part.states[row]?.[column] ?? 0] ?? 'missing';
      const value = cellText(part.values[row]?.[column] ?? null);
      const input = cellText(part.inputs[row]?.[column] ?? null);
      text += `${department},${indicator},${state},${value},${input}\r\n`;
    });
  });
  return text;
}

/** `results.csv`: one department a line, with its rank, level, coverage and the scores of index and dimensions. */
export function resultsTable(part: ResultsPart, names: DepartmentsPart): string {
  const nodes = part.rankings.map(({ node }) => node);
  const columns = nodes.map((node) => part.nodes.indexOf(node));
  const [index] = part.rankings;
  const head = ['department', 'name_ar', 'name_en', 'kind', 'rank', 'tied', 'level', 'held_by'];
  const rows: CsvCell[][] = [[...head, 'coverage', 'reason', ...nodes]];
  part.departments.forEach((department, row) => {
    const name = names[row];
    rows.push([
      department,
      name?.name.ar ?? null,
      name?.name.en ?? null,
      name?.kind ?? null,
      index?.rank[row] ?? null,
      index?.tied[row] === true ? 'yes' : 'no',
      index?.level[row] ?? null,
      index?.heldBy[row]?.node ?? null,
      part.coverage[row]?.[0] ?? null,
      index?.reason[row] ?? null,
      ...columns.map((column) => part.scores[row]?.[column] ?? null),
    ]);
  });
  return toCsv(rows);
}
