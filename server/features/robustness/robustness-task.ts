import type { IndexAuditBody, RobustnessBody } from '#shared/contracts/robustness.ts';
import { type Issue } from '#shared/domain/errors.ts';
import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import type { CycleMatrix } from '#shared/domain/scoring/cycle-matrix.ts';
import { choicesOf } from '#shared/domain/scoring/robustness/robustness-choices.ts';
import type { ScoringContext } from '#shared/domain/scoring/scoring-context.ts';
import { indexAuditBodyOf } from './index-audit-body.ts';
import { robustnessBodyOf } from './robustness-body.ts';

/** The bodies that are computed apart, by name. */
export interface TaskBodies {
  readonly robustness: RobustnessBody;
  readonly 'index-audit': IndexAuditBody;
}

export type TaskKind = keyof TaskBodies;

/** Everything a computation needs, in a form that another thread can be sent. */
export interface RobustnessTask<K extends TaskKind = TaskKind> {
  readonly kind: K;
  readonly framework: Framework;
  readonly matrix: CycleMatrix;
  readonly context: ScoringContext;
}

/** What the other thread answers. Errors lose their class on the way, so refusals travel as their issues. */
export type TaskAnswer<K extends TaskKind = TaskKind> =
  { readonly body: TaskBodies[K] } | { readonly refused: readonly Issue[] };

const works: { readonly [K in TaskKind]: (task: RobustnessTask) => TaskBodies[K] } = {
  robustness: ({ framework, matrix, context }) =>
    robustnessBodyOf(compileFramework(framework), matrix, choicesOf(framework), context),
  'index-audit': ({ framework, matrix, context }) =>
    indexAuditBodyOf(compileFramework(framework), matrix, context),
};

/** Computes a task here and now. */
export function runTask<K extends TaskKind>(task: RobustnessTask<K>): TaskBodies[K] {
  return works[task.kind](task);
}
