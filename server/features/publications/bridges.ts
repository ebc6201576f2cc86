import type { RobustnessPart } from '#shared/contracts/publication-parts.ts';
import type { RobustnessBody } from '#shared/contracts/robustness.ts';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import { Invalid } from '#shared/domain/errors.ts';
import { choicesOf } from '#shared/domain/scoring/robustness/robustness-choices.ts';
import type { RobustnessTask } from '../robustness/robustness-task.ts';
import { robustnessBodyOf } from '../robustness/robustness-body.ts';
import type { ResultsService } from '../results/results.service.ts';
import type { PublishedScores } from '../results/score-stored-cycles.ts';
import type { PublishedQuarter } from './published-quarter.ts';
import type { LiveCycle } from './publications.service.ts';
import type { EndInput } from './scored-end.ts';

const opened = new WeakMap<PublishedQuarter, PublishedScores>();

/** A publication as results read it. */
export function publishedScores(quarter: PublishedQuarter): PublishedScores {
  const known = opened.get(quarter);
  if (known) return known;
  const { number, revision } = quarter.ref;
  const scores: PublishedScores = {
    ...quarter.end(),
    publication: {
      number,
      revision,
      against: quarter.manifest.against?.number ?? null,
      names: quarter.names(),
      inputs: quarter.inputs,
    },
  };
  opened.set(quarter, scores);
  return scores;
}

/** A cycle as it is now, as publishing it takes it. */
export function liveCycle(results: ResultsService, cycle: string): LiveCycle {
  const scored = results.live(cycle);
  return {
    id: scored.cycle.id,
    state: scored.cycle.state,
    end: scored,
    words: () => {
      const rows = results.rows(scored, null);
      const nameOf = new Map(rows.map(({ department }) => [department.code, department]));
      const names = scored.matrix.departments.flatMap((code): DepartmentRef[] => {
        const name = nameOf.get(code);
        return name ? [name] : [];
      });
      return { names, inputs: results.liveInputs(cycle) };
    },
  };
}

/** How sure the ranks are, or why that cannot be said. */
export async function orRefused(compute: () => Promise<RobustnessBody>): Promise<RobustnessPart> {
  try {
    return await compute();
  } catch (error) {
    if (error instanceof Invalid) return refusedBy(error);
    throw error;
  }
}

/** The simulation of a quarter, as another thread is sent it. */
export const simulationOf = ({
  version,
  matrix,
  context,
}: EndInput): RobustnessTask<'robustness'> => ({
  kind: 'robustness',
  framework: version.compiled.framework,
  matrix,
  context,
});

/** The same, here and now: what was computed ahead, else computed while whoever asks waits. */
export function robustnessNow(
  end: EndInput,
  ahead: (end: EndInput) => RobustnessBody | null = () => null,
): RobustnessPart {
  const { compiled } = end.version;
  const choices = choicesOf(compiled.framework);
  try {
    return ahead(end) ?? robustnessBodyOf(compiled, end.matrix, choices, end.context);
  } catch (error) {
    if (error instanceof Invalid) return refusedBy(error);
    throw error;
  }
}

const refusedBy = ({ issues }: Invalid): RobustnessPart => ({
  refused: issues.map(({ path, code, params }) =>
    params === undefined ? { path, code } : { path, code, params: { ...params } },
  ),
});
