import type { Issue } from '#shared/domain/errors.ts';
import { compareAnswer, type Said } from './compare-answer.ts';
import { textOf } from './grid.ts';
import type { WholeQuarter } from './lay-out-sheet.ts';
import { readAnswer } from './read-answer.ts';
import type { FileRow, FileSheet } from './read-sheet.ts';
import { type FormIndicator, itemKey } from './sheet.ts';

/** An answer that a file changes. */
export interface FileChange {
  readonly indicator: FormIndicator;
  readonly said: Said;
  readonly cell: string;
  readonly row: number;
  /** The version that was in the file. */
  readonly base: number;
  readonly isConflict: boolean;
}

/** What a file changes, leaves and gets wrong. */
export interface FileChanges {
  readonly changes: readonly FileChange[];
  readonly issues: readonly Issue[];
  readonly unchanged: number;
  readonly absent: readonly string[];
}

/** The accepted answer of an indicator at a version; null where there never was one. */
export type AnswerAt = (indicator: string, version: number) => Said | null;

const NOTHING: Said = { answer: { kind: 'missing' }, comment: null };

function unknownRows({ rows }: FileSheet, quarter: WholeQuarter): Issue[] {
  const known = new Set(
    quarter.indicators.flatMap(({ code, form }) => [
      code,
      ...form.items.map((item) => itemKey(code, item.code)),
    ]),
  );
  return [...rows].flatMap(([key, row]) =>
    known.has(key)
      ? []
      : [{ path: row.at('key'), code: 'workbook.unknown_row', params: { key: key.slice(0, 80) } }],
  );
}

/** Rows of items must all be there: one that is not would count as "no". */
function missingItems({ code, form }: FormIndicator, rows: FileSheet['rows']): string[] {
  return form.items.map((item) => itemKey(code, item.code)).filter((key) => !rows.has(key));
}

/** Holds a file's answers against the present ones and those it was downloaded with. */
export function readChanges(
  sheet: FileSheet,
  quarter: WholeQuarter,
  answerAt: AnswerAt,
): FileChanges {
  const issues: Issue[] = [...sheet.issues, ...unknownRows(sheet, quarter)];
  const changes: FileChange[] = [];
  const absent: string[] = [];
  let unchanged = 0;

  const look = (indicator: FormIndicator, row: FileRow): void => {
    const missing = missingItems(indicator, sheet.rows);
    if (missing.length > 0) {
      const params = { keys: missing.join(', ') };
      issues.push({ path: row.at('key'), code: 'workbook.items_missing', params });
      return;
    }
    const read = readAnswer(indicator, row, sheet.rows);
    if (read.issues) {
      issues.push(...read.issues);
      return;
    }
    const written = textOf(row.cells.version);
    const base = /^\d{1,15}$/.test(written) ? Number(written) : -1;
    const downloaded = base === 0 ? NOTHING : answerAt(indicator.code, base);
    if (!downloaded) {
      const params = { text: written.slice(0, 40) };
      issues.push({ path: row.at('version'), code: 'workbook.unknown_version', params });
      return;
    }
    const comparison = compareAnswer(read, indicator, downloaded);
    if (comparison === 'same') {
      unchanged += 1;
      return;
    }
    if (!indicator.writable) {
      issues.push({ path: read.cell, code: 'workbook.not_writable' });
      return;
    }
    const { answer, comment, cell } = read;
    changes.push({
      indicator,
      said: { answer, comment },
      cell,
      row: row.number,
      base,
      isConflict: comparison === 'conflict',
    });
  };

  for (const indicator of quarter.indicators) {
    const row = sheet.rows.get(indicator.code);
    if (row) look(indicator, row);
    else if (indicator.due) absent.push(indicator.code);
  }
  return { changes, issues, unchanged, absent };
}
