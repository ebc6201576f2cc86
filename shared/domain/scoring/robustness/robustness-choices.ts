import type {
  Aggregation,
  Framework,
  MissingPolicy,
  Normalisation,
  RobustnessSettings,
} from '../../framework/framework.ts';

/** A normalisation to draw: a whole one for every indicator, or a method by name. */
export type NormalisationChoice = Normalisation | Normalisation['method'];

/**
 * What a Monte Carlo draws over (scoring.md §9). A framework's `RobustnessSettings` is one; the rest is for callers
 * that know more. A set that is absent or empty means: as the framework says. Options of a set are equally likely.
 */
export interface RobustnessChoices {
  /** 1 to 100,000. */
  readonly draws: number;
  /** 0 to 2³² − 1. */
  readonly seed: number;
  /** How weights vary; absent: they stay. `range` and `concentration` as in `RobustnessSettings`. */
  readonly weights?: RobustnessSettings['weights'] | undefined;
  /** Whose weights vary: of every node (where absent), or of groups only, those of indicators standing. */
  readonly weightsOf?: 'all' | 'groups' | undefined;
  /** Each for every group of the tree; `copeland` for the index only, the groups below staying as they are. */
  readonly aggregations?: readonly Aggregation[] | undefined;
  readonly normalisations?: readonly NormalisationChoice[] | undefined;
  readonly missingPolicies?: readonly MissingPolicy[] | undefined;
  /** Each draw leaves one indicator out, or none, all equally likely. */
  readonly leaveOneOut?: boolean | undefined;
}

/** What is drawn where a framework says nothing. */
export const DEFAULT_CHOICES: RobustnessChoices = {
  draws: 2000,
  seed: 1,
  weights: { method: 'dirichlet', concentration: 100 },
};

/** The choices of a framework, with those a caller asks for in place of its own. */
export function choicesOf(
  framework: Framework,
  changes: Partial<RobustnessChoices> = {},
): RobustnessChoices {
  return { ...(framework.robustness ?? DEFAULT_CHOICES), ...changes };
}
