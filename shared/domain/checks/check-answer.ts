import type { AnswerInput } from '../answers/answer-input.ts';
import { type AnswerSpec, comparableValue } from '../answers/answer-spec.ts';
import { convertAnswer } from '../answers/convert-answer.ts';
import { monthsBefore, quarterLastDay } from '../calendar/quarter.ts';

/** `block` stops a submit, `explain` asks for a comment. Neither stops a save. */
export type Severity = 'block' | 'explain';

/** What a check says of an answer. */
export interface CheckResult {
  readonly code: string;
  readonly severity: Severity;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  /** An `explain` that a comment explains. */
  readonly explained: boolean;
}

/** An answer with everything that its checks look at. */
export interface CheckedAnswer {
  readonly answer: AnswerInput;
  readonly comment: string | null;
  /** Days on which the documents took effect, `YYYY-MM-DD`. */
  readonly evidence: readonly string[];
  /** The value of the last published quarter, comparable; null where there was none. */
  readonly previous: number | null;
  /** The quarter that is measured: evidence may be so many months older than its last day. */
  readonly cycle: string;
  /** Whether an answer is due in this quarter at all. */
  readonly due: boolean;
}

const SHORTEST_TEXT = 3;
/** Sums of floating-point numbers may pass a limit by this much without passing it. */
const TOLERANCE = 1e-9;

const isWritten = (text: string | null): boolean =>
  text !== null && text.trim().length >= SHORTEST_TEXT;
const shown = (value: number): number => Number(value.toFixed(2));

type Found = Omit<CheckResult, 'explained'>;

function checkLimits(spec: AnswerSpec, value: number, previous: number | null): Found[] {
  return spec.checks.flatMap(({ rule, value: limit, severity }): Found[] => {
    if (rule === 'min' && value < limit - TOLERANCE) {
      return [{ code: 'checks.below_min', severity, params: { value: shown(value), limit } }];
    }
    if (rule === 'max' && value > limit + TOLERANCE) {
      return [{ code: 'checks.above_max', severity, params: { value: shown(value), limit } }];
    }
    if (rule === 'jump' && previous !== null && Math.abs(value - previous) > limit + TOLERANCE) {
      const params = { from: shown(previous), to: shown(value), limit };
      return [{ code: 'checks.jump', severity, params }];
    }
    return [];
  });
}

/** What is not there needs no proof: evidence is asked for above zero, or where less is better. */
function checkEvidence(spec: AnswerSpec, value: number, checked: CheckedAnswer): Found[] {
  const rule = spec.evidence;
  const isNothing = value === 0 && spec.direction === 'higher';
  if (!rule?.required || isNothing) return [];
  const newest = checked.evidence.toSorted((a, b) => (a < b ? 1 : -1))[0];
  if (newest === undefined) return [{ code: 'checks.evidence_missing', severity: 'block' }];
  const months = rule.maxAgeMonths;
  if (months === null || newest >= monthsBefore(quarterLastDay(checked.cycle), months)) return [];
  return [{ code: 'checks.evidence_old', severity: 'block', params: { months, newest } }];
}

function find(spec: AnswerSpec, checked: CheckedAnswer): Found[] {
  const { answer, due, previous } = checked;
  if (answer.kind === 'missing') {
    return due ? [{ code: 'checks.missing', severity: 'explain' }] : [];
  }
  if (answer.kind === 'not_applicable') {
    return isWritten(answer.reason) ? [] : [{ code: 'checks.reason_missing', severity: 'block' }];
  }
  const converted = convertAnswer(spec, answer);
  const fault = converted.refused ?? converted.fault;
  if (fault) return [{ ...fault, severity: 'block' }];
  if (converted.refused || converted.answer.cell.kind !== 'value') return [];
  const value = comparableValue(spec, converted.answer.cell.value);
  return [...checkLimits(spec, value, previous), ...checkEvidence(spec, value, checked)];
}

/**
 * Everything that is to be said of one answer, the same in the browser and on the server: whether it is there, can
 * be at all, lies within its limits, jumps against the last quarter, and is supported by recent evidence.
 */
export function checkAnswer(spec: AnswerSpec, checked: CheckedAnswer): CheckResult[] {
  const hasComment = isWritten(checked.comment);
  return find(spec, checked).map((result) => ({
    ...result,
    explained: result.severity === 'explain' && hasComment,
  }));
}

/** Whether a result stands in the way of a submit: a block, or something that nobody explained. */
export function standsInTheWay(result: CheckResult): boolean {
  return result.severity === 'block' || !result.explained;
}
