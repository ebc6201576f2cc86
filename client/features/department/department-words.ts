import type { Translator } from '#client/i18n/translator.ts';
import type { DepartmentResultsResponse, NodeResult } from '#shared/contracts/results.ts';

/** Dimensions that moved the score most, in its direction; empty where nothing can be said. */
export function mainMovers(results: DepartmentResultsResponse): NodeResult[] {
  const { nodes, row } = results;
  const change = row.previous?.scoreChange ?? null;
  if (change === null || change === 0) return [];
  const index = nodes[0]?.code;
  return nodes
    .filter((node) => node.parent === index)
    .map((node) => ({ node, move: moveOf(node) * Math.sign(change) }))
    .filter(({ move }) => move > 0)
    .sort((a, b) => b.move - a.move)
    .slice(0, 2)
    .map(({ node }) => node);
}

function moveOf({ score, previousScore, effectiveWeight }: NodeResult): number {
  return score === null || previousScore === null ? 0 : (score - previousScore) * effectiveWeight;
}

/** One or two sentences under the name: what moved, what holds the level. */
export function departmentLede(results: DepartmentResultsResponse, i18n: Translator): string {
  const { t, text, number, list, isShownAsZero } = i18n;
  const { row, framework, nodes } = results;
  const decimals = framework.rankDecimals;
  const change = row.previous?.scoreChange ?? null;
  const names = list(mainMovers(results).map((node) => text(node.title)));
  const sentences: string[] = [];
  if (row.score === null) sentences.push(t('department.lede.noScore'));
  else if (change !== null) {
    const amount = number(Math.abs(change), decimals);
    if (isShownAsZero(change, decimals)) sentences.push(t('department.lede.same'));
    else if (names === '')
      sentences.push(
        t(change > 0 ? 'department.lede.roseOnly' : 'department.lede.fellOnly', { amount }),
      );
    else
      sentences.push(
        t(change > 0 ? 'department.lede.rose' : 'department.lede.fell', { amount, names }),
      );
  } else if (results.previous && !results.previous.sameFramework) {
    sentences.push(t('department.lede.otherFramework'));
  }
  if (row.heldBy && row.level !== null) {
    const held = nodes.find((node) => node.code === row.heldBy?.node);
    sentences.push(
      t('department.lede.held', {
        level: number(row.level),
        node: held ? text(held.title) : row.heldBy.node,
        min: number(row.heldBy.min, 0, 2),
      }),
    );
  }
  return sentences.join(' ');
}
