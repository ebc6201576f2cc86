import type {
  AnswerCheck,
  Direction,
  Framework,
  IndicatorKind,
  IndicatorNode,
} from '../framework/framework.ts';

/** What of an indicator decides how it is answered and checked; a page has it from the API, the server from the file. */
export interface AnswerSpec {
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  /** What a ratio is multiplied by. */
  readonly scaleFactor: number;
  /** Steps of a level, ascending; `points` null where a step is worth its position. */
  readonly levels: readonly { readonly position: number; readonly points: number | null }[];
  readonly items: readonly { readonly code: string; readonly points: number }[];
  readonly checks: readonly AnswerCheck[];
  readonly evidence: { readonly required: boolean; readonly maxAgeMonths: number | null } | null;
}

/** What an indicator's definition asks of its answers. */
export function answerSpec(framework: Framework, indicator: IndicatorNode): AnswerSpec {
  const { evidence } = indicator;
  return {
    kind: indicator.kind,
    direction: indicator.direction,
    scaleFactor: indicator.scaleFactor ?? 1,
    levels: (framework.scales?.[indicator.scale ?? '']?.levels ?? []).map((level) => ({
      position: level.value,
      points: level.points ?? null,
    })),
    items: indicator.items ?? [],
    checks: indicator.checks ?? [],
    evidence: evidence
      ? { required: evidence.required, maxAgeMonths: evidence.maxAgeMonths ?? null }
      : null,
  };
}

/**
 * A value in the unit that targets and limits are given in: the points of a level whose scale has points, otherwise
 * the value itself (an answer stores a level's position).
 */
export function comparableValue(spec: AnswerSpec, value: number): number {
  if (spec.kind !== 'level') return value;
  return spec.levels.find((level) => level.position === value)?.points ?? value;
}
