import type { Findings } from './findings.ts';
import { isIndicator, type Framework, type IndicatorNode } from './framework.ts';

/**
 * Checks that every indicator can be answered: a level has a known scale, a checklist has items with codes of
 * their own, a ratio's factor is not 0, the plausibility limits do not contradict each other.
 */
export function checkAnswers(framework: Framework, findings: Findings): void {
  framework.nodes.forEach((node, at) => {
    if (!isIndicator(node)) return;
    checkScaleOf(node, at, framework, findings);
    checkItems(node, at, findings);
    if (node.scaleFactor !== undefined && !(Math.abs(node.scaleFactor) > 0)) {
      findings.errors.push({
        path: `nodes[${at}].scaleFactor`,
        code: 'framework.scale_factor_zero',
        params: { code: node.code },
      });
    }
    const limits = node.checks ?? [];
    const min = Math.max(...limits.flatMap((c) => (c.rule === 'min' ? [c.value] : [])));
    const max = Math.min(...limits.flatMap((c) => (c.rule === 'max' ? [c.value] : [])));
    if (min > max) {
      findings.errors.push({
        path: `nodes[${at}].checks`,
        code: 'framework.checks_contradict',
        params: { code: node.code, min, max },
      });
    }
  });
}

function checkScaleOf(
  node: IndicatorNode,
  at: number,
  framework: Framework,
  findings: Findings,
): void {
  const path = `nodes[${at}].scale`;
  if (node.kind !== 'level') {
    if (node.scale !== undefined) {
      findings.warnings.push({
        path,
        code: 'framework.scale_ignored',
        params: { code: node.code, kind: node.kind },
      });
    }
  } else if (node.scale === undefined) {
    findings.errors.push({ path, code: 'framework.scale_missing', params: { code: node.code } });
  } else if (!Object.hasOwn(framework.scales ?? {}, node.scale)) {
    findings.errors.push({
      path,
      code: 'framework.scale_unknown',
      params: {
        code: node.code,
        scale: node.scale,
        known: Object.keys(framework.scales ?? {}).join(', '),
      },
    });
  }
}

function checkItems(node: IndicatorNode, at: number, findings: Findings): void {
  const items = node.items ?? [];
  if (node.kind === 'checklist' && items.length === 0) {
    findings.errors.push({
      path: `nodes[${at}].items`,
      code: 'framework.items_missing',
      params: { code: node.code },
    });
  }
  if (node.kind !== 'checklist' && node.items !== undefined) {
    findings.warnings.push({
      path: `nodes[${at}].items`,
      code: 'framework.items_ignored',
      params: { code: node.code, kind: node.kind },
    });
  }
  const seen = new Set<string>();
  items.forEach((item, position) => {
    const path = `nodes[${at}].items[${position}]`;
    if (seen.has(item.code)) {
      findings.errors.push({
        path: `${path}.code`,
        code: 'framework.item_duplicate',
        params: { code: item.code },
      });
    }
    seen.add(item.code);
    if (!Number.isFinite(item.points)) {
      findings.errors.push({
        path: `${path}.points`,
        code: 'framework.number_not_finite',
        params: { value: String(item.points) },
      });
    }
  });
}
