import { columnLetters } from '#shared/domain/framework/workbook/sheets.ts';

/** Why a cell cannot be read; `shared/format/messages/workbook-messages.ts` has the words. */
export interface CellFault {
  readonly fault: 'workbook.formula' | 'workbook.date' | 'workbook.error_value';
}

export type CellContent = string | number | CellFault;

/** The cells of a sheet that hold something, by row and column, both from 1; in the order of the file. */
export type Grid = ReadonlyMap<number, ReadonlyMap<number, CellContent>>;

/** `E14`. */
export const addressOf = (row: number, column: number): string =>
  `${columnLetters(column - 1)}${row}`;

export const isFault = (content: CellContent | undefined): content is CellFault =>
  typeof content === 'object';

/** The text of a cell, trimmed; empty where there is none. */
export function textOf(content: CellContent | undefined): string {
  return content === undefined || isFault(content) ? '' : String(content).trim();
}
