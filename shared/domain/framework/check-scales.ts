import type { Findings } from './findings.ts';
import { isIndicator, type Framework } from './framework.ts';

/**
 * Checks the named scales: at least two levels, ascending by value, points on all levels or on none. Warns where
 * a higher level is worth fewer points, and of a scale that nobody uses.
 */
export function checkScales(framework: Framework, findings: Findings): void {
  const used = new Set(framework.nodes.map((node) => (isIndicator(node) ? node.scale : undefined)));
  for (const [name, scale] of Object.entries(framework.scales ?? {})) {
    const path = `scales.${name}`;
    if (!used.has(name)) {
      findings.warnings.push({ path, code: 'framework.scale_unused', params: { scale: name } });
    }
    if (scale.levels.length < 2) {
      findings.errors.push({ path: `${path}.levels`, code: 'framework.scale_too_short' });
    }
    const withPoints = scale.levels.filter((level) => level.points !== undefined).length;
    if (withPoints > 0 && withPoints < scale.levels.length) {
      findings.errors.push({ path: `${path}.levels`, code: 'framework.scale_points_incomplete' });
    }
    scale.levels.forEach((level, at) => {
      const before = scale.levels[at - 1];
      const place = `${path}.levels[${at}]`;
      if (!Number.isFinite(level.value) || !Number.isFinite(level.points ?? 0)) {
        findings.errors.push({
          path: place,
          code: 'framework.number_not_finite',
          params: { value: String(level.value) },
        });
      }
      if (before === undefined) return;
      if (!(level.value > before.value)) {
        findings.errors.push({
          path: `${place}.value`,
          code: 'framework.scale_not_ascending',
          params: { value: level.value, before: before.value },
        });
      }
      if ((level.points ?? 0) < (before.points ?? 0)) {
        findings.warnings.push({
          path: `${place}.points`,
          code: 'framework.scale_points_descend',
          params: { points: level.points ?? 0, before: before.points ?? 0 },
        });
      }
    });
  }
}
