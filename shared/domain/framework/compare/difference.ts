import type { LocalText } from '../framework.ts';

/** What of a framework or of one of its nodes differs. */
export type Aspect =
  | 'added'
  | 'dropped'
  | 'parent'
  /** Its children stand in another order. */
  | 'order'
  | 'weight'
  /** The share among its siblings moved because theirs did; its own weight stands. */
  | 'share'
  | 'aggregation'
  | 'rescale'
  | 'kind'
  | 'direction'
  | 'normalise'
  | 'unit'
  | 'scale'
  | 'items'
  | 'fraction'
  | 'frequency'
  | 'title'
  | 'definition'
  | 'guidance'
  | 'evidence'
  | 'checks'
  | 'targets'
  | 'standards'
  | 'lineage'
  | 'missing'
  | 'coverage'
  | 'rounding'
  | 'levels'
  | 'gates'
  | 'robustness'
  | 'identity';

/**
 * What a difference does. `measure`: the same figure no longer means the same thing. `method`: the same answers score
 * differently. `words`: neither; people read something else.
 */
export type Effect = 'measure' | 'method' | 'words';

/** A field's value in a file; null where the field is not there. */
export type FieldValue = string | number | boolean | null;

/** One field that differs, by its path within the node or the framework: `normalise.max`. */
export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** One difference between two versions of a framework. */
export interface FrameworkDifference {
  /** The node; null for a setting of the framework. */
  readonly code: string | null;
  readonly title: LocalText | null;
  readonly aspect: Aspect;
  readonly effect: Effect;
  /** Whether an answer before and one after may be put side by side. */
  readonly comparable: boolean;
  readonly fields: readonly FieldChange[];
  /** Why, as the later version declares it. */
  readonly note: LocalText | null;
  /** For what came out of a split or took another's place: the codes before. */
  readonly from: readonly string[];
}

/** Everything that differs between two versions. */
export interface FrameworkComparison {
  readonly before: { readonly id: string; readonly version: string };
  readonly after: { readonly id: string; readonly version: string };
  readonly differences: readonly FrameworkDifference[];
  /** Whether scores under both may be compared as they are: nothing differs but words. */
  readonly comparable: boolean;
}
