/** A cell of a worksheet; null where it is blank. */
export type SheetCell = string | number | boolean | null;

/** A worksheet: its name and its rows, the first of which names the columns. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What a column holds. `codes` are codes parted by spaces, `-` an empty list. */
export type ColumnType = 'text' | 'number' | 'flag' | 'codes';

/** A column, named by the path of its field: `title.ar`, `normalise.max`. */
export type Column = readonly [name: string, type: ColumnType];

const text = (...names: string[]): Column[] => names.map((name) => [name, 'text']);
const number = (...names: string[]): Column[] => names.map((name) => [name, 'number']);
const flag = (...names: string[]): Column[] => names.map((name) => [name, 'flag']);
const codes = (...names: string[]): Column[] => names.map((name) => [name, 'codes']);
const local = (...names: string[]): Column[] =>
  names.flatMap((name) => text(`${name}.ar`, `${name}.en`));

/** The settings that have one value each; on their sheet a field is a row. */
export const SETTINGS: readonly Column[] = [
  ...text('id', 'version', 'supersedes'),
  ...local('title', 'description', 'publisher'),
  ...text('effectiveFrom', 'missingPolicy.method'),
  ...number('missingPolicy.maxAge'),
  ...text('missingPolicy.then'),
  ...number('minCoverage'),
  ...text('coverageBasis'),
  ...number('rankDecimals', 'roundTiers', 'robustness.draws', 'robustness.seed'),
  ...text('robustness.weights.method'),
  ...number('robustness.weights.concentration', 'robustness.weights.range'),
  ...codes('empty'),
];

/** Columns of the sheets whose rows are one list or one object of the file each. */
export const COLUMNS = {
  sources: text('source'),
  levels: [...number('level', 'from'), ...local('title')],
  gates: [...number('level'), ...text('node'), ...number('min')],
  scales: [...text('scale'), ...local('title')],
  'scale-levels': [...text('scale'), ...number('value', 'points'), ...local('title')],
  targets: [...text('node', 'year'), ...number('value')],
  choices: [...text('list', 'method'), ...number('p', 'floor', 'maxAge'), ...text('then')],
  changes: [...text('code', 'kind'), ...flag('comparable'), ...local('note'), ...codes('from')],
  nodes: [
    ...text('code', 'parent'),
    ...number('weight'),
    ...local('title'),
    ...text('aggregation.method'),
    ...number('aggregation.p', 'aggregation.floor'),
    ...text('rescale.method'),
    ...number('rescale.lower', 'rescale.upper', 'rescale.mean', 'rescale.sd'),
    ...local('description'),
    ...text('kind', 'direction'),
    ...local('unit'),
    ...number('scaleFactor'),
    ...text('scale', 'normalise.method'),
    ...number('normalise.min', 'normalise.max', 'normalise.lower', 'normalise.upper'),
    ...number('normalise.mean', 'normalise.sd', 'normalise.target'),
    ...text('normalise.unit', 'normalise.transform'),
    ...flag('normalise.clamp', 'normalise.cap'),
    ...text('normalise.population.from', 'normalise.population.to'),
    ...local('definition', 'guidance', 'numerator', 'denominator'),
    ...flag('evidence.required'),
    ...number('evidence.maxAgeMonths'),
    ...local('evidence.typical'),
    ...text('frequency'),
    ...codes('comparableWith'),
    ...text('derivedFrom'),
    ...codes('empty'),
  ],
  items: [...text('node', 'code'), ...number('points'), ...local('title')],
  points: [...text('node', 'answer'), ...number('points')],
  checks: [...text('node', 'rule'), ...number('value'), ...text('severity')],
  'indicator-targets': [...text('node', 'year'), ...number('value')],
  'maps-to': text('node', 'standard', 'clause', 'note'),
} as const satisfies Readonly<Record<string, readonly Column[]>>;

/** A sheet with a column for each field. */
export type TableName = keyof typeof COLUMNS;

/** The sheet of the settings. */
export const SETTINGS_SHEET = 'framework';

/** The sheet that explains the others; it is not read back. */
export const READ_ME_SHEET = 'اقرأني · read me';

/** Without these there is no framework. */
export const NEEDED_SHEETS: readonly string[] = [SETTINGS_SHEET, 'levels', 'nodes'];

/** An empty list of codes, in a cell that would otherwise be blank. */
export const EMPTY_LIST = '-';

/** Lists of an indicator that stand on sheets of their own, and the field that each is. */
export const NODE_LISTS = {
  items: 'items',
  points: 'normalise.map',
  checks: 'checks',
  'indicator-targets': 'targets',
  'maps-to': 'mapsTo',
} as const satisfies Partial<Record<TableName, string>>;

/** Lists of the framework that stand on sheets of their own. */
export const FRAMEWORK_LISTS = {
  sources: 'source',
  gates: 'gates',
  scales: 'scales',
  targets: 'targets',
  changes: 'changes',
} as const satisfies Partial<Record<TableName, string>>;

/** Lists of choices of the robustness settings, which share one sheet. */
export const CHOICE_LISTS = ['aggregations', 'normalisations', 'missingPolicies'] as const;

/** The name of a column's cells as spreadsheets write it: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}
