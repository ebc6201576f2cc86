import type { RobustnessBody, RobustnessSettingsDto } from '#shared/contracts/robustness.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import type { CycleMatrix } from '#shared/domain/scoring/cycle-matrix.ts';
import { choiceSensitivity } from '#shared/domain/scoring/robustness/choice-sensitivity.ts';
import { startDraws } from '#shared/domain/scoring/robustness/draw-ranks.ts';
import { prepareDraws } from '#shared/domain/scoring/robustness/prepare-draws.ts';
import { makeTally } from '#shared/domain/scoring/robustness/rank-tally.ts';
import type { RobustnessChoices } from '#shared/domain/scoring/robustness/robustness-choices.ts';
import { robustnessFacts } from '#shared/domain/scoring/robustness/robustness-facts.ts';
import {
  type DepartmentRobustness,
  presentRobustness,
} from '#shared/domain/scoring/robustness/robustness.ts';
import type { ScoringContext } from '#shared/domain/scoring/scoring-context.ts';

/** Simulates a cycle and lays the result out as it travels: same in an answer of the server and on a terminal. */
export function robustnessBodyOf(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  choices: RobustnessChoices,
  context: ScoringContext = {},
): RobustnessBody {
  const prepared = prepareDraws(compiled, matrix, choices, context);
  const tally = makeTally(prepared.participants.length);
  startDraws(prepared, tally)(choices.draws);
  const result = presentRobustness(prepared, tally);
  return {
    settings: settingsOf(choices),
    departments: result.departments.map(
      ({ department, rank, mean, median, low, high, unranked, ...rest }) => ({
        code: department,
        rank,
        mean,
        median,
        low,
        high,
        probabilities: trimmed(rest),
        unranked,
      }),
    ),
    neighbours: result.neighbours.map(({ ahead, behind, level, indistinguishable }) => ({
      ahead,
      behind,
      level,
      indistinguishable,
    })),
    runs: result.runs.map((run) => ({ ...run })),
    shifts: result.shifts.map(({ choice, shift, options }) => ({
      choice,
      shift,
      options: options.map((option) => ({ ...option })),
    })),
    sensitivity: choiceSensitivity(prepared),
    facts: robustnessFacts(result).map((fact) =>
      fact.kind === 'leaders_indistinguishable'
        ? { ...fact, departments: [...fact.departments] }
        : fact,
    ),
  };
}

/** The probabilities without the zeros at both ends. */
function trimmed({ probabilities }: Pick<DepartmentRobustness, 'probabilities'>) {
  const first = probabilities.findIndex((share) => share > 0);
  const last = probabilities.findLastIndex((share) => share > 0);
  return {
    from: Math.max(first, 0) + 1,
    shares: first < 0 ? [] : probabilities.slice(first, last + 1),
  };
}

function settingsOf(choices: RobustnessChoices): RobustnessSettingsDto {
  const { draws, seed, weights } = choices;
  const nameOf = (each: string | { readonly method: string }): string =>
    typeof each === 'string' ? each : each.method;
  return {
    draws,
    seed,
    weights: weights === undefined ? null : { ...weights },
    aggregations: (choices.aggregations ?? []).map((each) =>
      each.method === 'power' ? `power ${each.p}` : each.method,
    ),
    normalisations: (choices.normalisations ?? []).map(nameOf),
    missingPolicies: (choices.missingPolicies ?? []).map(nameOf),
    leaveOneOut: choices.leaveOneOut === true,
  };
}
