import { parse } from 'csv-parse/sync';
import { type Answer } from '#shared/domain/answers/answer.ts';
import { parseAnswer } from '#shared/domain/answers/parse-answer.ts';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { checkValue } from '#shared/domain/scoring/check-value.ts';

const COLUMNS = ['department', 'indicator', 'value'] as const;
const LONGEST_ROW = 4096;
/** More issues than this help nobody; the last one then says how many were left out. */
const MOST_ISSUES = 500;

/** One answer of a values file. */
export interface ValueRow {
  readonly department: string;
  readonly indicator: string;
  readonly answer: Answer;
}

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function readCsv(text: string): CsvRecord[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }) as unknown as CsvRecord[];
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const line = (error as { lines?: number }).lines ?? 1;
    throw new Invalid([{ path: `row ${line}`, code: 'import.not_csv', params: { detail } }]);
  }
}

function checkHeader(header: readonly string[] | undefined): void {
  const found = (header ?? []).map((cell) => cell.trim().toLowerCase());
  if (found.length === COLUMNS.length && COLUMNS.every((name, index) => found[index] === name)) {
    return;
  }
  const params = { found: found.join(','), expected: COLUMNS.join(',') };
  throw new Invalid([{ path: 'row 1', code: 'import.wrong_columns', params }]);
}

function limited(issues: readonly Issue[]): Issue[] {
  if (issues.length <= MOST_ISSUES) return [...issues];
  const params = { count: issues.length - MOST_ISSUES };
  return [...issues.slice(0, MOST_ISSUES), { path: '', code: 'import.more_issues', params }];
}

/**
 * Reads a values file in long form: `department,indicator,value`, where an empty value is missing and `na` not
 * applicable. Every bad row is found before any is used: throws `Invalid` naming row, column and reason.
 * `knowsDepartment` says which codes exist; without it any well-formed code is taken.
 */
export function parseValues(
  text: string,
  compiled: CompiledFramework,
  knowsDepartment: (code: string) => boolean = (code) => /^[A-Z][A-Z0-9_-]{1,15}$/.test(code),
): ValueRow[] {
  const [header, ...records] = readCsv(text);
  checkHeader(header?.record);
  if (records.length === 0) throw new Invalid([{ path: 'row 2', code: 'import.no_rows' }]);
  const issues: Issue[] = [];
  const rows: ValueRow[] = [];
  const firstLine = new Map<string, number>();
  for (const { record, info } of records) {
    const line = info.lines;
    const found = readRow(record, line, compiled, knowsDepartment);
    if ('issues' in found) {
      issues.push(...found.issues);
      continue;
    }
    const key = `${found.row.department}\n${found.row.indicator}`;
    const earlier = firstLine.get(key);
    if (earlier !== undefined) {
      issues.push({ path: `row ${line}`, code: 'import.duplicate', params: { earlier } });
      continue;
    }
    firstLine.set(key, line);
    rows.push(found.row);
  }
  if (issues.length > 0) throw new Invalid(limited(issues));
  return rows;
}

function readRow(
  record: readonly string[],
  line: number,
  compiled: CompiledFramework,
  knowsDepartment: (code: string) => boolean,
): { row: ValueRow } | { issues: Issue[] } {
  if (record.length !== COLUMNS.length) {
    const params = { found: record.length, expected: COLUMNS.length };
    return { issues: [{ path: `row ${line}`, code: 'import.wrong_width', params }] };
  }
  const [department = '', code = '', value = ''] = record.map((cell) => cell.trim());
  const issues: Issue[] = [];
  if (!knowsDepartment(department)) {
    const params = { code: department };
    issues.push({ path: `row ${line}, department`, code: 'import.unknown_department', params });
  }
  const indicator = compiled.indicators[compiled.indicatorIndex.get(code) ?? -1];
  if (!indicator) {
    issues.push({
      path: `row ${line}, indicator`,
      code: 'import.unknown_indicator',
      params: { code },
    });
    return { issues };
  }
  const parsed = parseAnswer(compiled.framework, indicator, value);
  if (!parsed.ok) issues.push({ path: `row ${line}, value`, ...parsed.fault });
  if (parsed.ok && parsed.answer.cell.kind === 'value') {
    const column = compiled.indicatorIndex.get(code) ?? -1;
    const issue = checkValue(compiled, column, parsed.answer.cell.value, `row ${line}, value`);
    if (issue) issues.push(issue);
  }
  if (issues.length > 0 || !parsed.ok) return { issues };
  return { row: { department, indicator: code, answer: parsed.answer } };
}
