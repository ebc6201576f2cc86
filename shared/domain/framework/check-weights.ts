import type { Findings } from './findings.ts';
import { isIndicator, type Framework } from './framework.ts';

const MAX_WEIGHT = 1e6;

/**
 * Checks the weights: finite, 0 to 1,000,000, and not all zero among siblings. Warns of a sibling that weighs 0:
 * it is asked for and never counts.
 */
export function checkWeights(framework: Framework, findings: Findings): void {
  const total = new Map<string, number>();
  const first = new Map<string, number>();
  framework.nodes.forEach((node, at) => {
    const { weight, parent } = node;
    if (!(weight >= 0 && weight <= MAX_WEIGHT)) {
      findings.errors.push({
        path: `nodes[${at}].weight`,
        code: 'framework.weight_out_of_range',
        params: { code: node.code, weight: String(weight), max: MAX_WEIGHT },
      });
    }
    if (parent === null) return;
    total.set(parent, (total.get(parent) ?? 0) + weight);
    if (!first.has(parent)) first.set(parent, at);
  });
  framework.nodes.forEach((node, at) => {
    if (node.parent === null || node.weight !== 0) return;
    if (total.get(node.parent) !== 0) {
      findings.warnings.push({
        path: `nodes[${at}].weight`,
        code: isIndicator(node)
          ? 'framework.indicator_weighs_nothing'
          : 'framework.group_weighs_nothing',
        params: { code: node.code },
      });
    } else if (first.get(node.parent) === at) {
      findings.errors.push({
        path: `nodes[${at}].weight`,
        code: 'framework.weights_all_zero',
        params: { parent: node.parent },
      });
    }
  });
}
