import type { IndicatorForm, SubmissionIndicator } from '#shared/contracts/submissions.ts';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import { comparableValue } from '#shared/domain/answers/answer-spec.ts';
import { isDueIn } from '#shared/domain/calendar/quarter.ts';
import {
  checkAnswer,
  type CheckResult,
  standsInTheWay,
} from '#shared/domain/checks/check-answer.ts';
import { countProgress, type Progress } from '#shared/domain/checks/count-progress.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import type { AnswerRow, EarlierRow } from './answers.store.ts';
import type { MeasuredIndicator, MeasuredVersion } from './measured-version.ts';
import { earlierValue, givenAnswerOf, inputOf } from './stored-answer.ts';

/** What a submission is shown and checked from. */
export interface SubmissionAnswers {
  readonly measured: MeasuredVersion;
  readonly cycle: string;
  readonly current: ReadonlyMap<number, AnswerRow>;
  readonly earlier: ReadonlyMap<number, EarlierRow>;
  readonly evidence: readonly EvidenceRevision[];
  /** Why answers were given back, by indicator. */
  readonly returned: ReadonlyMap<string, string>;
}

/** One answer with its checks. */
export interface CheckedIndicator {
  readonly indicator: MeasuredIndicator;
  readonly due: boolean;
  readonly given: ReturnType<typeof givenAnswerOf>;
  readonly documents: readonly EvidenceRevision[];
  readonly last: EarlierRow | undefined;
  readonly checks: readonly CheckResult[];
  readonly returned: string | null;
}

/** Every indicator of a submission with its answer and what the checks say of it. */
export function checkSubmission(answers: SubmissionAnswers): CheckedIndicator[] {
  const { measured, cycle, current, earlier, evidence, returned } = answers;
  return measured.indicators.map((indicator) => {
    const { spec, node, id } = indicator;
    const given = givenAnswerOf(spec, current.get(id));
    const documents = given.evidence.flatMap((link) =>
      evidence.filter((each) => each.id === link.id && each.revision === link.revision),
    );
    const last = earlier.get(id);
    const due = isDueIn(node.frequency, cycle);
    const checks = checkAnswer(spec, {
      answer: given.answer,
      comment: given.comment,
      evidence: documents.map(({ effectiveOn }) => effectiveOn),
      previous: earlierValue(spec, last),
      cycle,
      due,
    });
    const why = returned.get(node.code) ?? null;
    return { indicator, due, given, documents, last, checks, returned: why };
  });
}

/** What stands in the way of a submit, by indicator. */
export function blockersOf(checked: readonly CheckedIndicator[]): {
  indicator: string;
  check: CheckResult;
}[] {
  return checked.flatMap(({ indicator, checks, due }) =>
    due
      ? checks.filter(standsInTheWay).map((check) => ({ indicator: indicator.node.code, check }))
      : [],
  );
}

/** How far a set of indicators has come. */
export function progressOf(checked: readonly CheckedIndicator[]): Progress {
  return countProgress(
    checked.map(({ due, given, checks }) => ({ due, checks, answer: given.answer })),
  );
}

function formOf(framework: Framework, { node, spec }: MeasuredIndicator): IndicatorForm {
  const { levels = [] } = framework.scales?.[node.scale ?? ''] ?? {};
  return {
    unit: node.unit ?? null,
    definition: node.definition ?? null,
    guidance: node.guidance ?? null,
    numerator: node.numerator ?? null,
    denominator: node.denominator ?? null,
    scaleFactor: spec.scaleFactor,
    levels: levels.map(({ value, points, title }) => ({
      position: value,
      points: points ?? null,
      title,
    })),
    items: (node.items ?? []).map(({ code, points, title }) => ({ code, points, title })),
    checks: (node.checks ?? []).map(({ rule, value, severity }) => ({ rule, value, severity })),
    evidence: node.evidence
      ? {
          required: node.evidence.required,
          maxAgeMonths: node.evidence.maxAgeMonths ?? null,
          typical: node.evidence.typical ?? null,
        }
      : null,
  };
}

/** What of the request decides how an indicator is shown. */
export interface Shown {
  readonly withForm: boolean;
  readonly cycle: string;
  readonly isWritable: (checked: CheckedIndicator) => boolean;
  readonly scoreIn: (cycle: string, code: string) => number | null;
}

/** One indicator as the form shows it. */
export function showIndicator(
  framework: Framework,
  checked: CheckedIndicator,
  { withForm, cycle, isWritable, scoreIn }: Shown,
): SubmissionIndicator {
  const { indicator, due, given, documents, last, checks, returned } = checked;
  const { node, spec, dimension } = indicator;
  return {
    code: node.code,
    dimension,
    title: node.title,
    kind: node.kind,
    direction: node.direction,
    due,
    writable: isWritable(checked),
    ...given,
    comparable: given.value === null ? null : comparableValue(spec, given.value),
    evidence: [...documents],
    last: last
      ? {
          cycle: last.cycle,
          answer: inputOf(spec, last) as SubmissionIndicator['answer'],
          value: last.value,
          comparable: earlierValue(spec, last),
          score: scoreIn(last.cycle, node.code),
        }
      : null,
    target: node.targets?.[cycle.slice(0, 4)] ?? null,
    checks: checks.map((check) => ({ ...check })),
    returned,
    ...(withForm ? { form: formOf(framework, indicator) } : {}),
  };
}
