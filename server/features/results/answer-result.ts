import type { AnswerResult } from '#shared/contracts/results.ts';
import type { CompiledNode } from '#shared/domain/framework/compile-framework.ts';
import { answerText } from '#shared/domain/answers/answer-text.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';
import { type Cell } from '#shared/domain/scoring/cycle-values.ts';
import { cellAt } from '#shared/domain/scoring/cycle-matrix.ts';
import { nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import type { ScoredCycle } from './score-stored-cycles.ts';

/** What `answerResult` is made of. */
export interface AnswerPlace {
  readonly scored: ScoredCycle;
  readonly row: number;
  readonly leaf: CompiledNode;
  readonly indicator: IndicatorNode;
  readonly input: string | null;
  readonly contribution: number | null;
  readonly previousScore: number | null;
}

function usedCell({ scored, row, leaf }: AnswerPlace): { cell: Cell; carried: boolean } {
  const cell = cellAt(scored.matrix, scored.version.compiled, row, leaf.indicator);
  const carried = scored.scores.carried.find(
    (each) => each.departmentIndex === row && each.indicatorIndex === leaf.indicator,
  );
  if (carried) return { cell: { kind: 'value', value: carried.value }, carried: true };
  return { cell, carried: cell.kind === 'value' && cell.carriedFrom !== undefined };
}

/** One answer with its words, its score and what it gave the index. */
export function answerResult(place: AnswerPlace): AnswerResult {
  const { scored, row, leaf, indicator } = place;
  const { cell, carried } = usedCell(place);
  const value = cell.kind === 'value' ? cell.value : null;
  const { framework } = scored.version.compiled;
  return {
    code: indicator.code,
    title: indicator.title,
    kind: indicator.kind,
    direction: indicator.direction,
    unit: indicator.unit ?? null,
    state: cell.kind,
    carried,
    answer:
      value === null ? null : answerText(framework, indicator, value, carried ? null : place.input),
    value,
    score: nodeScore(scored.scores, row, leaf.position),
    effectiveWeight: leaf.effectiveWeight,
    contribution: place.contribution,
    previousScore: place.previousScore,
  };
}
