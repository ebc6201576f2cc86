import type { GivenAnswer } from '#shared/contracts/answers.ts';
import type { EvidenceLink } from '#shared/contracts/evidence.ts';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { type AnswerSpec, comparableValue } from '#shared/domain/answers/answer-spec.ts';
import { convertAnswer, restoreAnswer } from '#shared/domain/answers/convert-answer.ts';
import { Invalid } from '#shared/domain/errors.ts';
import { CellState } from '#shared/domain/scoring/cycle-matrix.ts';
import { checkValue } from '#shared/domain/scoring/check-value.ts';
import type { AnswerContent, AnswerRow, EarlierRow, RevisionRow } from './answers.store.ts';
import type { MeasuredIndicator, MeasuredVersion } from './measured-version.ts';

/** The state of each kind of cell. */
const states = {
  value: CellState.value,
  not_applicable: CellState.notApplicable,
  missing: CellState.notAnswered,
} as const;

type Stored = Pick<AnswerContent, 'state' | 'value' | 'input' | 'reason'>;

/** A stored answer in the form of its kind. */
export function inputOf(spec: AnswerSpec, stored: Stored): AnswerInput {
  const kind =
    stored.state === CellState.value
      ? 'value'
      : stored.state === CellState.notApplicable
        ? 'not_applicable'
        : 'missing';
  return restoreAnswer(spec, { ...stored, kind });
}

export const linksOf = (evidence: string | null): EvidenceLink[] =>
  evidence === null ? [] : (JSON.parse(evidence) as EvidenceLink[]);

/** What is sent, as it is to be stored. Throws `Invalid` for what can be no answer to this indicator. */
export function contentOf(
  { version }: MeasuredVersion,
  { spec, column }: MeasuredIndicator,
  given: {
    readonly answer: AnswerInput;
    readonly comment: string | null;
    readonly evidence: readonly EvidenceLink[];
  },
): AnswerContent {
  const { answer, comment } = given;
  const converted = convertAnswer(spec, answer);
  if (converted.refused) throw new Invalid([{ path: 'body.answer', ...converted.refused }]);
  const { cell, input } = converted.answer;
  if (cell.kind === 'value') {
    const issue = checkValue(version.compiled, column, cell.value, 'body.answer');
    if (issue) throw new Invalid([issue]);
  }
  const links = given.evidence.map(({ id, revision }) => ({ id, revision }));
  return {
    state: states[cell.kind],
    value: cell.kind === 'value' ? cell.value : null,
    input,
    reason: answer.kind === 'not_applicable' ? answer.reason : null,
    comment: comment === null || comment === '' ? null : comment,
    evidence: links.length === 0 ? null : JSON.stringify(links),
  };
}

/** Whether two answers say the same. */
export function isSameContent(a: AnswerContent, b: AnswerContent): boolean {
  return (
    a.state === b.state &&
    a.value === b.value &&
    a.input === b.input &&
    (a.reason ?? '') === (b.reason ?? '') &&
    a.comment === b.comment &&
    a.evidence === b.evidence
  );
}

/** The answer that counts, or one that was sent, as people see it; nothing was answered where there is no row. */
export function givenAnswerOf(
  spec: AnswerSpec,
  row: AnswerRow | RevisionRow | undefined,
): GivenAnswer {
  if (!row) {
    const nobody = { comment: null, evidence: [], by: null, at: null };
    return { version: 0, answer: { kind: 'missing' }, value: null, ...nobody };
  }
  return {
    version: row.version,
    answer: inputOf(spec, row) as GivenAnswer['answer'],
    value: row.value,
    comment: row.comment,
    evidence: linksOf(row.evidence),
    by: row.account,
    at: row.recordedAt,
  };
}

/** The value of an earlier quarter, in the unit of limits and targets. */
export function earlierValue(spec: AnswerSpec, row: EarlierRow | undefined): number | null {
  return row?.value === undefined || row.value === null ? null : comparableValue(spec, row.value);
}
