import type { Findings } from './findings.ts';
import { isIndicator, type Framework, type GroupNode } from './framework.ts';

/**
 * Checks how groups aggregate and rescale: `copeland` on the index only, a power that is not 0, floors above 0,
 * rescaling bounds in order. Warns where one zero would annihilate a node (scoring.md §5).
 */
export function checkAggregations(framework: Framework, findings: Findings): void {
  framework.nodes.forEach((node, at) => {
    if (isIndicator(node)) return;
    checkMethod(node, `nodes[${at}].aggregation`, framework, findings);
    const { rescale } = node;
    if (rescale?.method === 'minmax' && !((rescale.lower ?? 0) < (rescale.upper ?? 100))) {
      findings.errors.push({
        path: `nodes[${at}].rescale.upper`,
        code: 'framework.minmax_not_ascending',
        params: { lower: rescale.lower ?? 0, upper: rescale.upper ?? 100 },
      });
    }
    if (rescale?.method === 'zscore' && !((rescale.sd ?? 1) > 0)) {
      findings.errors.push({
        path: `nodes[${at}].rescale.sd`,
        code: 'framework.sd_not_positive',
        params: { sd: rescale.sd ?? 1 },
      });
    }
  });
}

function checkMethod(
  node: GroupNode,
  path: string,
  framework: Framework,
  findings: Findings,
): void {
  const { aggregation } = node;
  if (aggregation.method === 'copeland') {
    if (node.parent !== null) {
      findings.errors.push({
        path: `${path}.method`,
        code: 'framework.copeland_not_index',
        params: { code: node.code },
      });
    } else {
      findings.warnings.push({ path: `${path}.method`, code: 'framework.copeland_not_0_100' });
    }
    return;
  }
  if (aggregation.method === 'arithmetic' || aggregation.method === 'minimum') return;
  if (aggregation.method === 'power' && !(Number.isFinite(aggregation.p) && aggregation.p !== 0)) {
    findings.errors.push({
      path: `${path}.p`,
      code: 'framework.power_zero',
      params: { p: String(aggregation.p) },
    });
  }
  if (aggregation.floor !== undefined && !(aggregation.floor > 0 && aggregation.floor < Infinity)) {
    findings.errors.push({
      path: `${path}.floor`,
      code: 'framework.floor_not_positive',
      params: { floor: String(aggregation.floor) },
    });
  }
  const annihilates = aggregation.method !== 'power' || aggregation.p < 0;
  if (annihilates && aggregation.floor === undefined && framework.missingPolicy.method === 'zero') {
    findings.warnings.push({
      path: `${path}.floor`,
      code: 'framework.zero_annihilates',
      params: { code: node.code, method: aggregation.method },
    });
  }
}
