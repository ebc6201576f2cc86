import type { AttributionPart } from '#shared/contracts/publication-parts.ts';
import { explainChange } from '#shared/domain/scoring/explain/explain-change.ts';
import type { ScoredCycle } from '#shared/domain/scoring/explain/scored-cycle.ts';
import type { ScoredEnd } from './scored-end.ts';

const endOf = ({ version, matrix, scores, context }: ScoredEnd): ScoredCycle => ({
  compiled: version.compiled,
  matrix,
  scores,
  context,
});

/** What moved every department's index between two quarters, as a publication holds it. */
export function attributionPartOf(before: ScoredEnd, after: ScoredEnd): AttributionPart {
  const [from, to] = [endOf(before), endOf(after)];
  const nodes = [...new Set([...to.scores.nodeCodes, ...from.scores.nodeCodes])];
  return {
    cycle: after.cycle.code,
    against: before.cycle.code,
    nodes,
    departments: to.scores.departments.flatMap((department) => {
      const explained = explainChange(from, to, department);
      if (!explained) return [];
      const points = new Map(explained.nodes.map((node) => [node.code, node.points]));
      return [
        {
          department,
          before: explained.before,
          after: explained.after,
          change: explained.change,
          causes: { ...explained.causes },
          points: nodes.map((node) => points.get(node) ?? null),
        },
      ];
    }),
  };
}
