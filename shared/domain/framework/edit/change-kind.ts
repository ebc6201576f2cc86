import type { IndicatorKind, IndicatorNode, Normalisation } from '../framework.ts';

/** How an answer of a kind becomes a score where nobody chose yet. */
const USUAL: Readonly<Record<IndicatorKind, Normalisation>> = {
  boolean: { method: 'goalposts', min: 0, max: 1 },
  level: { method: 'points' },
  checklist: { method: 'points' },
  percentage: { method: 'goalposts', min: 0, max: 100 },
  ratio: { method: 'goalposts', min: 0, max: 1 },
  number: { method: 'goalposts', min: 0, max: 100 },
  derived: { method: 'goalposts', min: 0, max: 100 },
};

const PERCENT = { ar: '%', en: '%' };
const WITH_UNIT: readonly IndicatorKind[] = ['ratio', 'number', 'derived'];

const isFraction = (kind: IndicatorKind) => kind === 'percentage' || kind === 'ratio';

/** An indicator answered in another kind: what only the old kind has goes, the usual way to a score comes. */
export function changeKind(
  node: IndicatorNode,
  kind: IndicatorKind,
  scale: string | undefined,
): IndicatorNode {
  if (node.kind === kind) return node;
  const hasFraction = isFraction(kind);
  const unit = WITH_UNIT.includes(kind) && WITH_UNIT.includes(node.kind) ? node.unit : undefined;
  return {
    ...node,
    kind,
    normalise: USUAL[kind],
    unit: kind === 'percentage' ? PERCENT : unit,
    scale: kind === 'level' ? (node.scale ?? scale) : undefined,
    items: kind === 'checklist' ? node.items : undefined,
    scaleFactor: kind === 'ratio' ? node.scaleFactor : undefined,
    numerator: hasFraction ? node.numerator : undefined,
    denominator: hasFraction ? node.denominator : undefined,
    derivedFrom: kind === 'derived' ? node.derivedFrom : undefined,
    checks: undefined,
    targets: undefined,
  };
}
