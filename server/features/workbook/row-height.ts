import type { Cell } from './sheet.ts';

/** Points of one line of text, and the most that a spreadsheet takes for a row. */
const LINE = 15;
const TALLEST = 409;
/** Letters to a digit's width, by which columns are measured; a few fewer than fit, since lines end with a word. */
const FILLED = 1.1;

function linesOf(content: Cell['content'], width: number): number {
  return String(content ?? '')
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * FILLED))), 0);
}

/**
 * The height in points that a row's cells, each with its column's width, need to be read. Not every spreadsheet makes
 * room for wrapped text by itself when it opens a file.
 */
export function rowHeight(cells: readonly (readonly [Cell['content'], number])[]): number {
  const lines = cells.map(([content, width]) => linesOf(content, width));
  return Math.min(TALLEST, LINE * Math.max(...lines));
}
