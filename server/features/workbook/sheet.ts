import type { IndicatorForm, SubmissionIndicator } from '#shared/contracts/submissions.ts';

/** An indicator with everything that its row needs. */
export type FormIndicator = SubmissionIndicator & { readonly form: IndicatorForm };

/** Columns in their order, by the names that stand hidden in the file. */
export const COLUMNS = [
  'code',
  'title',
  'guide',
  'last',
  'value',
  'numerator',
  'denominator',
  'na',
  'reason',
  'comment',
  'key',
  'version',
] as const;
export type Column = (typeof COLUMNS)[number];

/** The columns that are filled in. */
export const ANSWER_COLUMNS = [
  'value',
  'numerator',
  'denominator',
  'na',
  'reason',
  'comment',
] as const satisfies readonly Column[];
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** The sign of our files, with the version of their form. */
export const SIGN = 'nudj-workbook/1';

/** What a cell may be filled in with. */
export type Fill =
  | { readonly type: 'choice'; readonly words: readonly string[] }
  | {
      readonly type: 'number';
      readonly least: number;
      readonly most: number;
      /** A part, which its whole beside it limits too. */
      readonly isPart?: boolean;
    }
  | { readonly type: 'text'; readonly longest: number };

/** A cell as it is written; without `fill` it is locked. */
export interface Cell {
  readonly content: string | number | null;
  readonly fill?: Fill | undefined;
}

export type Cells = Readonly<Partial<Record<Column, Cell>>>;

/** A row: the heading of a dimension, an indicator, or an item of a checklist. */
export interface SheetRow {
  readonly type: 'dimension' | 'indicator' | 'item';
  readonly cells: Cells;
}

/** A department's quarter laid out as a sheet, whatever the file's format. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly instructions: string;
  /** Whose and which quarter, and by which framework version: hidden in a workbook. */
  readonly marks: readonly string[];
  readonly headings: Readonly<Record<Column, string>>;
  readonly rows: readonly SheetRow[];
}

/** Rows above those of the answers: title, instructions, marks, names of the columns, headings. */
export const HEAD_ROWS = { title: 1, instructions: 2, marks: 3, columns: 4, headings: 5 } as const;

/** Key of an item's row: `GOV.03/raci`. */
export const itemKey = (indicator: string, item: string): string => `${indicator}/${item}`;

/** The marks of a file: they say at its return whether it is the right one. */
export const marksOf = (quarter: {
  readonly cycle: { readonly code: string };
  readonly department: { readonly code: string };
  readonly framework: { readonly id: string; readonly version: string; readonly sha256: string };
}): string[] => [
  SIGN,
  quarter.cycle.code,
  quarter.department.code,
  `${quarter.framework.id}@${quarter.framework.version}`,
  quarter.framework.sha256,
];
