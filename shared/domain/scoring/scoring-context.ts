import type { CompiledFramework } from '../framework/compile-framework.ts';
import type { CycleMatrix } from './cycle-matrix.ts';

/** Another cycle's answers. */
export interface CycleInput {
  /** Code of the cycle: `2024-Q3`. */
  readonly cycle: string;
  readonly matrix: CycleMatrix;
  /** The framework its columns belong to; the one being scored where absent. */
  readonly compiled?: CompiledFramework | undefined;
}

/** What a cycle's scores may depend on beside its own answers. */
export interface ScoringContext {
  /** Code of the cycle being scored: the age of a carried answer counts from it. */
  readonly cycle?: string | undefined;
  /** Earlier cycles with their verified values, newest first, none left out (age is counted in cycles). */
  readonly earlier?: readonly CycleInput[] | undefined;
  /** Cycles of the fixed windows that the framework's `population`s name; order does not matter. */
  readonly window?: readonly CycleInput[] | undefined;
}
