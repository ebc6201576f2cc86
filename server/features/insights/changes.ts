import type { LocalText } from '#shared/domain/framework/framework.ts';
import type { ChangesResponse, DepartmentChangeResponse } from '#shared/contracts/insights.ts';
import { nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import {
  attributeMethod,
  type MethodAttribution,
} from '#shared/domain/scoring/explain/attribute-method.ts';
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

/** The title of a node, as the later version has it where both do. */
function namerOf(before: ExplainedCycle, after: ExplainedCycle) {
  const titles = [...before.version.compiled.nodes, ...after.version.compiled.nodes];
  return (code: string): LocalText =>
    titles.findLast(({ node }) => node.code === code)?.node.title ?? { ar: code, en: code };
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
  const titleOf = namerOf(before, after);
  const [root] = explained?.nodes ?? [];
  const byMethod = attributeMethod(from, to, code);
  const methodOf = new Map(byMethod?.children.map((part) => [part.code, part.method]));
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
          method: methodOf.get(node) ?? 0,
          before: was,
          after: is,
        })),
      own: root?.own ?? 0,
      ownMethod: byMethod?.own.method ?? 0,
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

const causeNames = ['data', 'verdicts', 'missing', 'framework', 'peers'] as const;

/** The mean of changes, part by part; each sum holds, since a mean of sums is the sum of means. */
function meanOf(
  changed: readonly MethodAttribution[],
  titleOf: (code: string) => LocalText,
): ChangesResponse['mean'] {
  if (changed.length === 0) return null;
  const mean = (of: (each: MethodAttribution) => number): number =>
    changed.reduce((sum, each) => sum + of(each), 0) / changed.length;
  const causes = { data: 0, verdicts: 0, missing: 0, framework: 0, peers: 0 };
  for (const cause of causeNames) causes[cause] = mean((each) => each.causes[cause]);
  const before = mean((each) => each.before);
  const after = mean((each) => each.after);
  const codes = new Set(changed.flatMap(({ children }) => children.map(({ code }) => code)));
  const partOf = (code: string, { children }: MethodAttribution) =>
    children.find((child) => child.code === code);
  return {
    before,
    after,
    points: after - before,
    causes,
    nodes: [...codes].map((code) => ({
      code,
      title: titleOf(code),
      points: mean((each) => partOf(code, each)?.points ?? 0),
      method: mean((each) => partOf(code, each)?.method ?? 0),
    })),
    own: { points: mean(({ own }) => own.points), method: mean(({ own }) => own.method) },
    departments: changed.length,
  };
}

/** Every department of the later cycle: how far it moved, and by which causes. */
export function changes(
  before: ExplainedCycle,
  after: ExplainedCycle,
  nameOf: NameDepartment,
): Omit<ChangesResponse, 'demo'> {
  const { from, to } = endsOf(before, after);
  const attributed = rankingOf(after).map(({ department }) => ({
    department,
    change: attributeMethod(from, to, department),
  }));
  return {
    from: endHeader(before),
    to: endHeader(after),
    mean: meanOf(
      attributed.flatMap(({ change }) => change ?? []),
      namerOf(before, after),
    ),
    departments: attributed.map(({ department, change }) => ({
      department: nameOf(department),
      before: scoreOf(before, department),
      after: scoreOf(after, department),
      causes: change?.causes ?? null,
    })),
  };
}
