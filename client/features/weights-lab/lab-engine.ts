import type { CycleValuesResponse } from '#shared/contracts/values.ts';
import {
  compileFramework,
  type CompiledFramework,
} from '#shared/domain/framework/compile-framework.ts';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import type { CycleMatrix } from '#shared/domain/scoring/cycle-matrix.ts';
import { enginePlan } from '#shared/domain/scoring/engine-plan.ts';
import { rankDepartments, type DepartmentRank } from '#shared/domain/scoring/rank-departments.ts';
import { finishPopulations, scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import { scoreGroups } from '#shared/domain/scoring/score-row.ts';
import type { Weights } from './weights.ts';

/** A quarter made ready for other weights: its indicators are scored once, only what lies above follows. */
export interface LabEngine {
  readonly compiled: CompiledFramework;
  /** The ranking in force, as the browser computes it. */
  readonly nominal: readonly DepartmentRank[];
  /**
   * The ranking under other weights.
   * @throws Invalid where a geometric, harmonic or power mean meets a negative child.
   */
  readonly rerank: (weights: Weights) => readonly DepartmentRank[];
}

/** @throws Invalid for a framework or values that the engine refuses. */
export function makeLabEngine(framework: Framework, table: CycleValuesResponse): LabEngine {
  const compiled = compileFramework(framework);
  const matrix = matrixOf(table);
  const scored = scoreCycle(compiled, matrix, { cycle: table.cycle });
  const nominalPlan = enginePlan(compiled);
  const childWeight = nominalPlan.childWeight.slice();
  const childShare = nominalPlan.childShare.slice();
  const totalWeight = nominalPlan.totalWeight.slice();
  const plan = { ...nominalPlan, childWeight, childShare, totalWeight };
  const scores = scored.scores.slice();
  const groups = plan.segments[0]?.groups ?? new Int32Array(0);

  const setWeights = (weights: Weights) => {
    compiled.nodes.forEach(({ children }, position) => {
      const start = plan.childStart[position] ?? 0;
      const points = children.map((child) => weights[compiled.nodeCodes[child] ?? ''] ?? 0);
      const total = points.reduce((sum, point) => sum + point, 0);
      totalWeight[position] = total;
      points.forEach((point, at) => {
        childWeight[start + at] = point;
        childShare[start + at] = point / total;
      });
    });
  };

  return {
    compiled,
    nominal: rankDepartments(compiled, scored),
    rerank: (weights) => {
      setWeights(weights);
      const refused: Issue[] = [];
      scored.submitted.forEach((has, row) => {
        if (has === 0) return;
        const bad = scoreGroups(plan, groups, row, scores, false);
        if (bad >= 0) refused.push({ path: '', code: 'scoring.negative_child' });
      });
      finishPopulations(compiled, plan, matrix, scored.submitted, scores, [], refused);
      if (refused.length > 0) throw new Invalid(refused);
      return rankDepartments(compiled, { ...scored, scores });
    },
  };
}

function matrixOf({ departments, values, states }: CycleValuesResponse): CycleMatrix {
  return {
    departments,
    values: Float64Array.from(values.flat(), (value) => value ?? 0),
    states: Uint8Array.from(states.flat()),
  };
}

/** Whether the browser's own ranking is the published one; else the page says that it lacks something. */
export function agreesWith(
  { nominal }: LabEngine,
  rows: readonly { department: { code: string }; score: number | null }[],
): boolean {
  const own = new Map(nominal.map(({ department, score }) => [department, score]));
  return rows.every(({ department, score }) => {
    const mine = own.get(department.code) ?? null;
    return mine === null || score === null ? mine === score : Math.abs(mine - score) < 1e-9;
  });
}
