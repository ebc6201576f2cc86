import type { HeadroomResponse } from '#shared/contracts/insights.ts';
import { answerText } from '#shared/domain/answers/answer-text.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import { cellAt } from '#shared/domain/scoring/cycle-matrix.ts';
import { nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import { headroom } from '#shared/domain/scoring/headroom.ts';
import { type ExplainedCycle, indicatorForm } from './explained-cycle.ts';

/** Where a department could gain most: every indicator that could still lift its index, largest gain first. */
export function headroomList(
  { version: { compiled }, matrix, scores, cycle }: ExplainedCycle,
  department: string,
): Omit<HeadroomResponse, 'demo'> {
  const row = scores.departments.indexOf(department);
  const gains = headroom(compiled, matrix, scores, row);
  const dimensionOf = (code: string): string => {
    const node = compiled.nodes[compiled.nodeIndex.get(code) ?? -1];
    const parent = node?.node.parent ?? null;
    return parent === null || parent === compiled.rootCode ? code : dimensionOf(parent);
  };
  const indicators = compiled.nodes.flatMap((leaf): HeadroomResponse['indicators'] => {
    if (!isIndicator(leaf.node)) return [];
    const gain = gains[leaf.indicator] ?? null;
    const cell = cellAt(matrix, compiled, row, leaf.indicator);
    if (gain === null || gain <= 0 || cell.kind === 'not_applicable') return [];
    return [
      {
        code: leaf.node.code,
        title: leaf.node.title,
        dimension: dimensionOf(leaf.node.code),
        form: indicatorForm(leaf.node),
        state: cell.kind,
        value: cell.kind === 'value' ? cell.value : null,
        text:
          cell.kind === 'value'
            ? answerText(compiled.framework, leaf.node, cell.value, null)
            : null,
        score: nodeScore(scores, row, leaf.position),
        gain,
      },
    ];
  });
  return {
    cycle: cycle.code,
    department,
    indicators: indicators.sort((a, b) => b.gain - a.gain || (a.code < b.code ? -1 : 1)),
  };
}
