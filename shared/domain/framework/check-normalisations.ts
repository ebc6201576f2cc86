import type { Findings } from './findings.ts';
import {
  isIndicator,
  type Framework,
  type IndicatorNode,
  type Normalisation,
} from './framework.ts';

/**
 * Checks how indicators are normalised (scoring.md §4): bounds apart and in order, positive under a logarithm,
 * every level in a map of points, no `lower` where the method cannot turn. Warns of scores that are not 0–100.
 */
export function checkNormalisations(framework: Framework, findings: Findings): void {
  framework.nodes.forEach((node, at) => {
    if (!isIndicator(node)) return;
    const path = `nodes[${at}].normalise`;
    const { normalise } = node;
    const bad = Object.entries(normalise).find(
      ([, value]) => typeof value === 'number' && !Number.isFinite(value),
    );
    if (bad !== undefined) {
      findings.errors.push({
        path: `${path}.${bad[0]}`,
        code: 'framework.number_not_finite',
        params: { value: String(bad[1]) },
      });
      return;
    }
    checkMethod(node, normalise, path, framework, findings);
    const population = 'population' in normalise ? normalise.population : undefined;
    if (population !== undefined && population.from > population.to) {
      findings.errors.push({
        path: `${path}.population.to`,
        code: 'framework.population_reversed',
        params: { from: population.from, to: population.to },
      });
    }
  });
}

function checkMethod(
  node: IndicatorNode,
  normalise: Normalisation,
  path: string,
  framework: Framework,
  findings: Findings,
): void {
  const error = (field: string, code: string, params: Record<string, string | number>): void => {
    findings.errors.push({ path: `${path}.${field}`, code, params });
  };
  switch (normalise.method) {
    case 'goalposts': {
      const { min, max } = normalise;
      if (min === max) error('max', 'framework.bounds_equal', { min, max });
      else if (min > max) error('max', 'framework.bounds_reversed', { min, max });
      if (normalise.transform === 'log' && min <= 0) {
        error('min', 'framework.log_bound_not_positive', { min });
      }
      return;
    }
    case 'minmax': {
      const [lower, upper] = [normalise.lower ?? 0, normalise.upper ?? 100];
      if (!(lower < upper)) error('upper', 'framework.minmax_not_ascending', { lower, upper });
      return;
    }
    case 'zscore': {
      const sd = normalise.sd ?? 1;
      if (!(sd > 0)) error('sd', 'framework.sd_not_positive', { sd });
      else warnScale(node, path, findings);
      return;
    }
    case 'fraction_of_max':
      if (node.direction === 'lower') {
        error('method', 'framework.method_refuses_lower', { method: normalise.method });
      }
      return;
    case 'points':
      checkPoints(node, normalise.map, path, framework, findings);
      return;
    case 'rank':
    case 'borda':
      warnScale(node, path, findings);
      return;
    case 'none':
      if (node.kind === 'boolean') warnScale(node, path, findings);
      return;
    case 'percentile_rank':
    case 'distance_to_max':
    case 'distance_to_reference':
    case 'distance_to_target':
      return;
  }
}

function checkPoints(
  node: IndicatorNode,
  map: Readonly<Record<string, number>> | undefined,
  path: string,
  framework: Framework,
  findings: Findings,
): void {
  if (map === undefined) {
    if (node.kind === 'boolean') warnScale(node, path, findings);
    return;
  }
  for (const [key, points] of Object.entries(map)) {
    if (key.trim() !== '' && Number.isFinite(Number(key)) && Number.isFinite(points)) continue;
    findings.errors.push({
      path: `${path}.map.${key}`,
      code: 'framework.map_entry_not_number',
      params: { key, points: String(points) },
    });
  }
  const keys = new Set(Object.keys(map).map(Number));
  const levels = node.kind === 'level' ? framework.scales?.[node.scale ?? '']?.levels : undefined;
  const needed = node.kind === 'boolean' ? [0, 1] : (levels?.map((level) => level.value) ?? []);
  for (const value of needed) {
    if (keys.has(value)) continue;
    findings.errors.push({
      path: `${path}.map`,
      code: 'framework.map_lacks_value',
      params: { code: node.code, value },
    });
  }
}

function warnScale(node: IndicatorNode, path: string, findings: Findings): void {
  findings.warnings.push({
    path: `${path}.method`,
    code: 'framework.score_not_0_100',
    params: { code: node.code, method: node.normalise.method },
  });
}
