import { Invalid } from '../../errors.ts';
import type { CompiledFramework } from '../../framework/compile-framework.ts';
import type { IndicatorNode } from '../../framework/framework.ts';

/**
 * What each possible answer is worth where that is a table: the points of a level's scale, or the method's own
 * map. Null where the answer is its own value. An answer that the table does not know is refused.
 * Source: scoring.md §2 and §4, method 10.
 */
export function pointsTable(
  compiled: CompiledFramework,
  indicator: IndicatorNode,
): ReadonlyMap<number, number> | null {
  const { normalise } = indicator;
  if (normalise.method === 'points' && normalise.map !== undefined) {
    return new Map(Object.entries(normalise.map).map(([key, points]) => [Number(key), points]));
  }
  if (indicator.kind !== 'level') return null;
  const levels = compiled.framework.scales?.[indicator.scale ?? '']?.levels ?? [];
  if (levels.every((level) => level.points === undefined)) return null;
  return new Map(levels.map((level) => [level.value, level.points ?? level.value]));
}

/** @throws Invalid `values.not_on_scale` */
export function refuseUnknownPoints(indicator: IndicatorNode, value: number): never {
  throw new Invalid([
    {
      path: indicator.code,
      code: 'values.not_on_scale',
      params: { indicator: indicator.code, value, positions: indicator.scale ?? '' },
    },
  ]);
}
