import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import type { CompiledNode } from '#shared/domain/framework/compile-framework.ts';
import { answerText } from '#shared/domain/answers/answer-text.ts';
import { isIndicator, type IndicatorNode } from '#shared/domain/framework/framework.ts';
import { cellAt } from '#shared/domain/scoring/cycle-matrix.ts';
import { nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import { type ExplainedCycle, indicatorForm } from './explained-cycle.ts';

type Answer = HeatmapResponse['rows'][number]['answer'];

function answerAt(
  { scores, matrix, version: { compiled } }: ExplainedCycle,
  row: number,
  column: number,
  indicator: IndicatorNode,
): Answer {
  const wordsOf = (value: number) => answerText(compiled.framework, indicator, value, null);
  const carried = scores.carried.find(
    (each) => each.departmentIndex === row && each.indicatorIndex === column,
  );
  if (carried) {
    const { value } = carried;
    return { state: 'value', value, text: wordsOf(value), carried: true };
  }
  const cell = cellAt(matrix, compiled, row, column);
  if (cell.kind !== 'value') return { state: cell.kind, value: null, text: null, carried: false };
  const isCarried = cell.carriedFrom !== undefined;
  return { state: 'value', value: cell.value, text: wordsOf(cell.value), carried: isCarried };
}

/** The node itself is at the end of its own path, so it is left out. */
function pathTo(nodes: readonly CompiledNode[], node: CompiledNode): HeatmapResponse['path'] {
  const path: HeatmapResponse['path'] = [];
  let parent = node.node.parent;
  while (parent !== null) {
    const above = nodes.find((each) => each.node.code === parent);
    if (!above) break;
    path.unshift({ code: above.node.code, title: above.node.title });
    parent = above.node.parent;
  }
  return path;
}

/** One level of the tree: the departments of a ranking of a node, on the node's children. */
export function heatmapResponse(scored: ExplainedCycle, ranking: RankingResponse): HeatmapResponse {
  const { compiled } = scored.version;
  const { demo, cycle, state, publication, framework, previous, levels, node: of, rows } = ranking;
  const node = compiled.nodes[compiled.nodeIndex.get(of.code) ?? 0];
  if (!node) throw new Error(`node ${of.code}`);
  const columns = node.children.flatMap((position) => compiled.nodes[position] ?? []);
  return {
    ...{ demo, cycle, state, publication, framework, previous, levels },
    node: { ...of, indicator: isIndicator(node.node) ? indicatorForm(node.node) : null },
    path: pathTo(compiled.nodes, node),
    columns: columns.map((column) => ({
      code: column.node.code,
      title: column.node.title,
      share: column.share,
      isIndicator: isIndicator(column.node),
    })),
    rows: rows.map(({ department, rank, score }) => {
      const row = scored.scores.departments.indexOf(department.code);
      return {
        department,
        rank,
        score,
        cells: columns.map(({ position }) => nodeScore(scored.scores, row, position)),
        answer: isIndicator(node.node) ? answerAt(scored, row, node.indicator, node.node) : null,
      };
    }),
  };
}
