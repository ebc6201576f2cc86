import type { AnswerResult } from '#shared/contracts/results.ts';
import type { CompiledNode } from '#shared/domain/framework/compile-framework.ts';
import type { Framework, IndicatorNode, LocalText } from '#shared/domain/framework/framework.ts';
import { type Cell } from '#shared/domain/scoring/cycle-values.ts';
import { cellAt } from '#shared/domain/scoring/cycle-matrix.ts';
import { nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import type { ScoredCycle } from './score-stored-cycles.ts';

const YES: LocalText = { ar: 'نعم', en: 'Yes' };
const NO: LocalText = { ar: 'لا', en: 'No' };
const NONE_CHOSEN: LocalText = { ar: 'لم يُختر أي بند', en: 'No item chosen' };

const alike = (text: string): LocalText => ({ ar: text, en: text });

function checklistText(indicator: IndicatorNode, input: string | null): LocalText | null {
  if (input === null) return null;
  if (input === 'none') return NONE_CHOSEN;
  const chosen = new Set(input.split(';'));
  const items = (indicator.items ?? []).filter((item) => chosen.has(item.code));
  return {
    ar: items.map((item) => item.title.ar).join('؛ '),
    en: items.map((item) => item.title.en).join('; '),
  };
}

function levelText(framework: Framework, indicator: IndicatorNode, value: number): LocalText {
  const level = framework.scales?.[indicator.scale ?? '']?.levels.find(
    (each) => each.value === value,
  );
  if (!level) return alike(String(value));
  return { ar: `${value} · ${level.title.ar}`, en: `${value} · ${level.title.en}` };
}

/** A value in the words of its indicator's kind; null where the number itself says it all. */
function answerText(
  framework: Framework,
  indicator: IndicatorNode,
  value: number,
  input: string | null,
): LocalText | null {
  switch (indicator.kind) {
    case 'boolean':
      return value === 1 ? YES : NO;
    case 'level':
      return levelText(framework, indicator, value);
    case 'checklist':
      return checklistText(indicator, input);
    case 'percentage':
    case 'ratio':
      return input === null ? null : alike(input.replace('/', ' / '));
    case 'number':
    case 'derived':
      return null;
  }
}

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
