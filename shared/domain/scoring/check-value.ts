import type { Issue } from '../errors.ts';
import type { CompiledFramework } from '../framework/compile-framework.ts';

/**
 * Whether a number can be an answer to an indicator at all (scoring.md §2), whatever is plausible: finite; 0 or 1
 * for yes and no; a position of the scale for a level; 0–100 for a percentage; between what the items' points
 * can sum to for a checklist; a key of the map where points are mapped. Null where it can.
 */
export function checkValue(
  compiled: CompiledFramework,
  indicatorIndex: number,
  value: number,
  path: string,
): Issue | null {
  const indicator = compiled.indicators[indicatorIndex];
  if (indicator === undefined) {
    return { path, code: 'values.indicator_unknown', params: { column: indicatorIndex } };
  }
  const { code: name } = indicator;
  if (!Number.isFinite(value)) {
    return {
      path,
      code: 'values.not_finite',
      params: { indicator: name, value: String(value) },
    };
  }
  const params = { indicator: name, value };
  if (indicator.kind === 'boolean' && value !== 0 && value !== 1) {
    return { path, code: 'values.not_boolean', params };
  }
  if (indicator.kind === 'percentage' && (value < 0 || value > 100)) {
    return { path, code: 'values.percentage_out_of_range', params };
  }
  if (indicator.kind === 'level') {
    const levels = compiled.framework.scales?.[indicator.scale ?? '']?.levels ?? [];
    if (!levels.some((level) => level.value === value)) {
      const positions = levels.map((level) => level.value).join(', ');
      return { path, code: 'values.not_on_scale', params: { ...params, positions } };
    }
  }
  if (indicator.kind === 'checklist') {
    const points = (indicator.items ?? []).map((item) => item.points);
    const max = points.reduce((sum, point) => sum + Math.max(point, 0), 0);
    const min = points.reduce((sum, point) => sum + Math.min(point, 0), 0);
    // Points such as 33.3 do not sum exactly.
    if (value > max + 1e-9 || value < min - 1e-9) {
      return { path, code: 'values.checklist_out_of_range', params: { ...params, min, max } };
    }
  }
  const map = indicator.normalise.method === 'points' ? indicator.normalise.map : undefined;
  if (map !== undefined && !Object.keys(map).some((key) => Number(key) === value)) {
    return {
      path,
      code: 'values.not_in_map',
      params: { ...params, keys: Object.keys(map).join(', ') },
    };
  }
  return null;
}
