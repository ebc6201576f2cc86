import type { Findings } from './findings.ts';
import type { Framework } from './framework.ts';

/**
 * Checks maturity levels and gates (scoring.md §6): levels count up by one from the lowest, their bounds ascend,
 * and every gate names a level above the lowest and a node of the tree.
 */
export function checkLevels(framework: Framework, findings: Findings): void {
  const { levels } = framework;
  const lowest = levels[0];
  if (lowest === undefined) {
    findings.errors.push({ path: 'levels', code: 'framework.levels_missing' });
    return;
  }
  levels.forEach((level, at) => {
    const before = levels[at - 1];
    if (level.level !== lowest.level + at) {
      findings.errors.push({
        path: `levels[${at}].level`,
        code: 'framework.levels_not_contiguous',
        params: { level: level.level, expected: lowest.level + at },
      });
    }
    if (!Number.isFinite(level.from) || (before !== undefined && !(level.from > before.from))) {
      findings.errors.push({
        path: `levels[${at}].from`,
        code: 'framework.levels_not_ascending',
        params: { from: String(level.from), before: String(before?.from ?? '') },
      });
    }
  });
  if (lowest.from > 0) {
    findings.warnings.push({
      path: 'levels[0].from',
      code: 'framework.levels_start_above_zero',
      params: { from: lowest.from },
    });
  }
  checkGates(framework, lowest.level, findings);
}

function checkGates(framework: Framework, lowest: number, findings: Findings): void {
  const codes = new Set(framework.nodes.map((node) => node.code));
  const known = new Set(framework.levels.map((level) => level.level));
  framework.gates?.forEach((gate, at) => {
    if (!codes.has(gate.node)) {
      findings.errors.push({
        path: `gates[${at}].node`,
        code: 'framework.gate_node_unknown',
        params: { node: gate.node },
      });
    }
    if (!known.has(gate.level)) {
      findings.errors.push({
        path: `gates[${at}].level`,
        code: 'framework.gate_level_unknown',
        params: { level: gate.level },
      });
    } else if (gate.level === lowest) {
      findings.errors.push({
        path: `gates[${at}].level`,
        code: 'framework.gate_on_lowest_level',
        params: { level: gate.level },
      });
    }
    if (!Number.isFinite(gate.min)) {
      findings.errors.push({
        path: `gates[${at}].min`,
        code: 'framework.number_not_finite',
        params: { value: String(gate.min) },
      });
    }
  });
}
