/**
 * A measurement framework as data: the types of `fixtures/frameworks/*.json`.
 * The schema that parses such a file is `#shared/contracts/framework-file.ts`; it infers exactly these types.
 * Optional keys also accept `undefined`, as a parsed file gives them.
 */

/** The same words in both languages of the product. */
export interface LocalText {
  readonly ar: string;
  readonly en: string;
}

/** How an indicator is answered (scoring.md §2). */
export type IndicatorKind =
  'boolean' | 'level' | 'checklist' | 'percentage' | 'ratio' | 'number' | 'derived';

/** Which end of an indicator's scale is good. */
export type Direction = 'higher' | 'lower';

/** What a missing answer means (scoring.md §3). `maxAge` is counted in cycles. */
export type MissingPolicy =
  | { readonly method: 'zero' }
  | { readonly method: 'exclude' }
  | {
      readonly method: 'carry_forward';
      readonly maxAge: number;
      readonly then: 'zero' | 'exclude';
    };

/** How a node makes one score of its children's scores (scoring.md §5). `floor` lifts children first. */
export type Aggregation =
  | { readonly method: 'arithmetic' }
  | { readonly method: 'geometric'; readonly floor?: number | undefined }
  | { readonly method: 'harmonic'; readonly floor?: number | undefined }
  | { readonly method: 'power'; readonly p: number; readonly floor?: number | undefined }
  | { readonly method: 'minimum' }
  | { readonly method: 'copeland' };

/** A fixed window of cycles whose values are the population, e.g. `2022-Q1` to `2022-Q4`, both included. */
export interface PopulationWindow {
  readonly from: string;
  readonly to: string;
}

/** From an indicator's value to a 0–100 score (scoring.md §4). */
export type Normalisation =
  | {
      readonly method: 'goalposts';
      readonly min: number;
      readonly max: number;
      readonly clamp?: boolean | undefined;
      readonly transform?: 'log' | undefined;
    }
  | {
      readonly method: 'minmax';
      readonly lower?: number | undefined;
      readonly upper?: number | undefined;
      readonly population?: PopulationWindow | undefined;
    }
  | {
      readonly method: 'zscore';
      readonly mean?: number | undefined;
      readonly sd?: number | undefined;
      readonly population?: PopulationWindow | undefined;
    }
  | { readonly method: 'percentile_rank'; readonly population?: PopulationWindow | undefined }
  | { readonly method: 'rank'; readonly population?: PopulationWindow | undefined }
  | { readonly method: 'borda'; readonly population?: PopulationWindow | undefined }
  | { readonly method: 'distance_to_max'; readonly population?: PopulationWindow | undefined }
  | {
      readonly method: 'distance_to_reference';
      /** Code of the department that is the reference. */
      readonly unit: string;
      readonly cap?: boolean | undefined;
      readonly population?: PopulationWindow | undefined;
    }
  | {
      readonly method: 'distance_to_target';
      readonly target: number;
      readonly cap?: boolean | undefined;
      readonly population?: PopulationWindow | undefined;
    }
  | { readonly method: 'fraction_of_max'; readonly population?: PopulationWindow | undefined }
  /** `map` from a level's position to points; without it the value already is in points. */
  | { readonly method: 'points'; readonly map?: Readonly<Record<string, number>> | undefined }
  | { readonly method: 'none' };

/** Rescales a node's aggregate over the population before it goes up (EGDI needs it). */
export type Rescale =
  | {
      readonly method: 'minmax';
      readonly lower?: number | undefined;
      readonly upper?: number | undefined;
    }
  | {
      readonly method: 'zscore';
      readonly mean?: number | undefined;
      readonly sd?: number | undefined;
    };

/** One step of a named scale. `value` is its position; `points`, where given, is what it is worth. */
export interface ScaleLevel {
  readonly value: number;
  readonly points?: number | undefined;
  readonly title: LocalText;
}

/** A scale that several indicators share, its levels ascending by `value`. */
export interface Scale {
  readonly title: LocalText;
  readonly levels: readonly ScaleLevel[];
}

/** A band of the index: scores from `from` (inclusive) up to the next band. Levels count from 1. */
export interface MaturityLevel {
  readonly level: number;
  readonly from: number;
  readonly title: LocalText;
}

/** Level `level` and above need node `node` to score at least `min`. Caps the level, never the score. */
export interface Gate {
  readonly level: number;
  readonly node: string;
  readonly min: number;
}

/** A plausibility rule of an answer. `jump`: the largest believable move against the last cycle, in its unit. */
export interface AnswerCheck {
  readonly rule: 'min' | 'max' | 'jump';
  readonly value: number;
  readonly severity: 'block' | 'explain';
}

/** What must support an answer. */
export interface EvidenceRule {
  readonly required: boolean;
  readonly maxAgeMonths?: number | undefined;
  readonly typical?: LocalText | undefined;
}

/** A public standard that an indicator answers to. */
export interface StandardReference {
  readonly standard: string;
  readonly clause?: string | undefined;
  readonly note?: string | undefined;
}

/** What changed against the version that this one supersedes. */
export interface FrameworkChange {
  readonly code: string;
  readonly kind: 'added' | 'dropped' | 'weight' | 'bounds' | 'definition' | 'split' | 'policy';
  readonly comparable: boolean;
  readonly note: LocalText;
  readonly from?: readonly string[] | undefined;
}

/** One item of a checklist, worth `points`. */
export interface ChecklistItem {
  readonly code: string;
  readonly points: number;
  readonly title: LocalText;
}

/** A node that has children: the index (no parent), a dimension, or a group below one. */
export interface GroupNode {
  readonly code: string;
  /** Code of the parent; null for the index. */
  readonly parent: string | null;
  /** Relative to its siblings, ≥ 0. */
  readonly weight: number;
  readonly title: LocalText;
  readonly description?: LocalText | undefined;
  readonly aggregation: Aggregation;
  readonly rescale?: Rescale | undefined;
}

/** A leaf of the tree. */
export interface IndicatorNode {
  readonly code: string;
  readonly parent: string;
  readonly weight: number;
  readonly title: LocalText;
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly normalise: Normalisation;
  readonly unit?: LocalText | undefined;
  /** What a `ratio` is multiplied by; 1 where absent. */
  readonly scaleFactor?: number | undefined;
  readonly definition?: LocalText | undefined;
  readonly guidance?: LocalText | undefined;
  readonly numerator?: LocalText | undefined;
  readonly denominator?: LocalText | undefined;
  /** Name of the scale of a `level` indicator. */
  readonly scale?: string | undefined;
  /** Items of a `checklist`. */
  readonly items?: readonly ChecklistItem[] | undefined;
  readonly checks?: readonly AnswerCheck[] | undefined;
  readonly evidence?: EvidenceRule | undefined;
  /** A yearly answer is due in the fourth quarter and carried in the others. Quarterly where absent. */
  readonly frequency?: 'quarterly' | 'yearly' | undefined;
  readonly targets?: Readonly<Record<string, number>> | undefined;
  readonly mapsTo?: readonly StandardReference[] | undefined;
  readonly comparableWith?: readonly string[] | undefined;
  readonly derivedFrom?: string | undefined;
}

/** Any node of the tree: a leaf has `kind`, a group has `aggregation`. */
export type FrameworkNode = GroupNode | IndicatorNode;

/** Choices a reasonable committee could have made differently (scoring.md §9). */
export interface RobustnessSettings {
  readonly draws: number;
  readonly seed: number;
  readonly weights:
    | { readonly method: 'dirichlet'; readonly concentration: number }
    | { readonly method: 'uniform'; readonly range: number };
  readonly aggregations?: readonly Aggregation[] | undefined;
  readonly normalisations?: readonly Normalisation['method'][] | undefined;
  readonly missingPolicies?: readonly MissingPolicy[] | undefined;
}

/** One version of a framework. Order of `nodes` is the order of sums and of display. */
export interface Framework {
  readonly id: string;
  readonly version: string;
  readonly supersedes?: string | undefined;
  readonly title: LocalText;
  readonly description?: LocalText | undefined;
  readonly publisher?: LocalText | undefined;
  readonly source?: readonly string[] | undefined;
  /** The first quarter it may measure, e.g. `2022-Q1`. */
  readonly effectiveFrom?: string | undefined;
  readonly missingPolicy: MissingPolicy;
  /** 0–1: strictly below it a node has no score. 0.5 where absent. */
  readonly minCoverage?: number | undefined;
  readonly coverageBasis?: 'weight' | 'count' | undefined;
  /** Decimals of the score that is ranked; 2 where absent. */
  readonly rankDecimals?: number | undefined;
  /** Decimals to which every node is rounded before it goes up; none where absent. */
  readonly roundTiers?: number | undefined;
  readonly levels: readonly MaturityLevel[];
  readonly gates?: readonly Gate[] | undefined;
  readonly scales?: Readonly<Record<string, Scale>> | undefined;
  readonly targets?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  readonly robustness?: RobustnessSettings | undefined;
  readonly changes?: readonly FrameworkChange[] | undefined;
  readonly nodes: readonly FrameworkNode[];
}

/** Whether a node is a leaf, answered by departments. */
export function isIndicator(node: FrameworkNode): node is IndicatorNode {
  return 'kind' in node;
}
