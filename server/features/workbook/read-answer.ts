import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { parseNumber } from '#shared/domain/answers/parse-number.ts';
import type { Issue } from '#shared/domain/errors.ts';
import { foldForSearch } from '#shared/format/names.ts';
import { levelWords } from './answer-words.ts';
import { isFault, textOf } from './grid.ts';
import { type FileRow, firstAnswer } from './read-sheet.ts';
import { LONGEST_COMMENT, LONGEST_REASON } from './rows-of-indicator.ts';
import { type AnswerColumn, type FormIndicator, itemKey } from './sheet.ts';
import { NO, YES } from './workbook-words.ts';

/** What a row says, or everything that keeps it from being understood. */
export type ReadAnswer =
  | { readonly issues: readonly Issue[] }
  | {
      readonly issues?: undefined;
      readonly answer: AnswerInput;
      readonly comment: string | null;
      /** The first cell of the answer. */
      readonly cell: string;
    };

/** Reads the cells of one row and collects what is wrong with them. */
class RowReader {
  readonly issues: Issue[] = [];
  readonly row: FileRow;
  constructor(row: FileRow) {
    this.row = row;
  }

  refuse(column: AnswerColumn, code: string, params: Issue['params'] = {}): undefined {
    this.issues.push({ path: this.row.at(column), code, params });
    return undefined;
  }

  text(column: AnswerColumn): string {
    return textOf(this.row.cells[column]);
  }

  written(column: AnswerColumn, longest: number): string {
    const text = this.text(column);
    if (text.length > longest) this.refuse(column, 'workbook.too_long', { limit: longest });
    return text;
  }

  /** The cells that this kind of answer has no use for stay empty. */
  nothingIn(...columns: readonly AnswerColumn[]): void {
    for (const column of columns) {
      if (this.text(column) !== '') this.refuse(column, 'workbook.not_here');
    }
  }

  number(column: AnswerColumn): number | undefined {
    const text = this.text(column);
    const parsed = parseNumber(text);
    return parsed.ok ? parsed.value : this.refuse(column, `answer.${parsed.fault}`, { text });
  }

  /** A share of a hundred, with its sign or without. */
  share(column: AnswerColumn): number | undefined {
    const text = this.text(column);
    const parsed = parseNumber(text.replace(/[%٪]$/, ''));
    return parsed.ok ? parsed.value : this.refuse(column, `answer.${parsed.fault}`, { text });
  }

  yesOrNo(column: AnswerColumn): boolean | undefined {
    const text = this.text(column);
    const word = text.toLowerCase();
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    return this.refuse(column, 'workbook.not_yes_no', { text });
  }
}

function readLevel(reader: RowReader, indicator: FormIndicator): AnswerInput | undefined {
  const text = reader.text('value');
  const { levels } = indicator.form;
  const folded = foldForSearch(text);
  const named = levels.find(({ position, title }) =>
    [
      levelWords(indicator, position, 'ar'),
      levelWords(indicator, position, 'en'),
      title.ar,
      title.en,
    ].some((words) => foldForSearch(words) === folded),
  );
  const parsed = parseNumber(text);
  const level = named ?? levels.find(({ position }) => parsed.ok && position === parsed.value);
  if (level) return { kind: 'level', position: level.position };
  const known = levels.map(({ position }) => position).join(', ');
  return reader.refuse('value', 'answer.unknown_level', { text, known });
}

function readFraction(reader: RowReader, kind: 'percentage' | 'ratio'): AnswerInput | undefined {
  const value = reader.text('value');
  const isParted = reader.text('numerator') !== '' || reader.text('denominator') !== '';
  if (!isParted && value === '') return { kind: 'missing' };
  if (!isParted && kind === 'percentage') {
    const share = reader.share('value');
    return share === undefined ? undefined : { kind: 'number', value: share };
  }
  if (value !== '') return reader.refuse('value', 'workbook.share_or_parts');
  const part = (column: 'numerator' | 'denominator'): number | undefined =>
    reader.text(column) === ''
      ? reader.refuse(column, 'workbook.part_missing')
      : reader.number(column);
  const numerator = part('numerator');
  const denominator = part('denominator');
  if (numerator === undefined || denominator === undefined) return undefined;
  return { kind, numerator, denominator };
}

function readItems(
  indicator: FormIndicator,
  rows: ReadonlyMap<string, FileRow>,
  issues: Issue[],
): AnswerInput | undefined {
  const items = indicator.form.items.flatMap(({ code }) => {
    const row = rows.get(itemKey(indicator.code, code));
    return row ? [{ code, reader: new RowReader(row) }] : [];
  });
  const filled = items.filter(({ reader }) => reader.text('value') !== '');
  const chosen = filled.filter(({ reader }) => reader.yesOrNo('value') === true);
  for (const { reader } of items) {
    reader.nothingIn('numerator', 'denominator', 'na', 'reason', 'comment');
    issues.push(...reader.issues);
  }
  return filled.length === 0
    ? { kind: 'missing' }
    : { kind: 'checklist', items: chosen.map(({ code }) => code) };
}

function readValue(
  reader: RowReader,
  indicator: FormIndicator,
  rows: ReadonlyMap<string, FileRow>,
): AnswerInput | undefined {
  const { kind } = indicator;
  if (kind === 'checklist') {
    reader.nothingIn('value', 'numerator', 'denominator');
    return readItems(indicator, rows, reader.issues);
  }
  if (kind === 'percentage' || kind === 'ratio') return readFraction(reader, kind);
  reader.nothingIn('numerator', 'denominator');
  if (reader.text('value') === '') return { kind: 'missing' };
  if (kind === 'level') return readLevel(reader, indicator);
  if (kind === 'boolean') {
    const value = reader.yesOrNo('value');
    return value === undefined ? undefined : { kind: 'boolean', value };
  }
  const value = reader.number('value');
  return value === undefined ? undefined : { kind: 'number', value };
}

/** Reads an indicator's answer from its row and those of its items. A cell that holds a fault was told of before. */
export function readAnswer(
  indicator: FormIndicator,
  row: FileRow,
  rows: ReadonlyMap<string, FileRow>,
): ReadAnswer {
  if (Object.values(row.cells).some(isFault)) return { issues: [] };
  const reader = new RowReader(row);
  const isApplicable = reader.text('na') === '' || reader.yesOrNo('na') !== true;
  const reason = reader.written('reason', LONGEST_REASON);
  const comment = reader.written('comment', LONGEST_COMMENT) || null;
  const value = readValue(reader, indicator, rows);
  if (isApplicable && reason !== '') reader.refuse('reason', 'workbook.reason_alone');
  if (!isApplicable && value && value.kind !== 'missing') {
    reader.refuse('na', 'workbook.na_and_answer');
  }
  if (reader.issues.length > 0 || !value) return { issues: reader.issues };
  const answer: AnswerInput = isApplicable ? value : { kind: 'not_applicable', reason };
  return { answer, comment, cell: row.at(firstAnswer(row) ?? 'value') };
}
