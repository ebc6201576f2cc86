import type {
  Causes,
  ChangesResponse,
  DepartmentChangeResponse,
} from '#shared/contracts/insights.ts';
import { nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import { attributeToCauses } from '#shared/domain/scoring/explain/attribute-to-causes.ts';
import { explainChange } from '#shared/domain/scoring/explain/explain-change.ts';
import { rankStory } from '#shared/domain/scoring/explain/rank-story.ts';
import { endHeader, endOf, type ExplainedCycle, type NameDepartment } from './explained-cycle.ts';

const rankingOf = (scored: ExplainedCycle) => scored.ranking(scored.version.compiled.rootCode);

const scoreOf = ({ scores }: ExplainedCycle, department: string): number | null =>
  nodeScore(scores, scores.departments.indexOf(department), 0);

/** The same version is compiled once a cycle; taken as one, so that it is no cause of a change. */
function endsOf(before: ExplainedCycle, after: ExplainedCycle) {
  const from = endOf(before);
  const to = endOf(after);
  const isSame = before.version.sha256 === after.version.sha256;
  return { from: isSame ? { ...from, compiled: to.compiled } : from, to };
}

/** Why one department's index changed between two cycles: by node, by cause, and in rank. */
export function departmentChange(
  before: ExplainedCycle,
  after: ExplainedCycle,
  code: string,
  nameOf: NameDepartment,
): Omit<DepartmentChangeResponse, 'demo'> {
  const { from, to } = endsOf(before, after);
  const explained = explainChange(from, to, code);
  const story = rankStory(rankingOf(before), rankingOf(after), code);
  const titles = [...before.version.compiled.nodes, ...after.version.compiled.nodes];
  const titleOf = (node: string) =>
    titles.findLast((each) => each.node.code === node)?.node.title ?? { ar: node, en: node };
  const [root] = explained?.nodes ?? [];
  return {
    department: nameOf(code),
    from: endHeader(before),
    to: endHeader(after),
    change: explained && {
      before: explained.before,
      after: explained.after,
      points: explained.change,
      nodes: explained.nodes
        .filter(({ parent }) => parent !== null && parent === root?.code)
        .map(({ code: node, points, before: was, after: is }) => ({
          code: node,
          title: titleOf(node),
          points,
          before: was,
          after: is,
        })),
      own: root?.own ?? 0,
      causes: explained.causes,
      rank: story && {
        before: story.before,
        after: story.after,
        change: story.change,
        passed: story.passed.map(nameOf),
        passedBy: story.passedBy.map(nameOf),
        own: story.own,
        others: story.others,
      },
    },
  };
}

const noCauses: Causes = { data: 0, verdicts: 0, missing: 0, framework: 0, peers: 0 };
const causeNames = ['data', 'verdicts', 'missing', 'framework', 'peers'] as const;

function meanOf(departments: ChangesResponse['departments']): ChangesResponse['mean'] {
  const both = departments.flatMap(({ before, after, causes }) =>
    before === null || after === null || causes === null ? [] : [{ before, after, causes }],
  );
  if (both.length === 0) return null;
  const mean = (of: (each: (typeof both)[number]) => number): number =>
    both.reduce((sum, each) => sum + of(each), 0) / both.length;
  const causes = { ...noCauses };
  for (const cause of causeNames) causes[cause] = mean((each) => each.causes[cause]);
  const before = mean((each) => each.before);
  const after = mean((each) => each.after);
  return { before, after, points: after - before, causes };
}

/** Every department of the later cycle: how far it moved, and by which causes. */
export function changes(
  before: ExplainedCycle,
  after: ExplainedCycle,
  nameOf: NameDepartment,
): Omit<ChangesResponse, 'demo'> {
  const { from, to } = endsOf(before, after);
  const departments = rankingOf(after).map(({ department }) => ({
    department: nameOf(department),
    before: scoreOf(before, department),
    after: scoreOf(after, department),
    causes: attributeToCauses(from, to, department)?.causes ?? null,
  }));
  return {
    from: endHeader(before),
    to: endHeader(after),
    mean: meanOf(departments),
    departments,
  };
}
