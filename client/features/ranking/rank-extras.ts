import type { ReactNode } from 'react';

/** What the page shows beside each rank once it is there, by department. */
export interface RankExtras {
  readonly bracket: (code: string) => ReactNode;
  /** What of the brackets goes on under the row. */
  readonly bracketBelow: (code: string) => ReactNode;
  readonly range: (code: string) => ReactNode;
  readonly whisker: (code: string) => ReactNode;
  readonly axis: ReactNode;
  readonly lanes: number;
  /** Words for the caption. */
  readonly caption: string;
}

/** `waiting` keeps their columns free, so that nothing moves when they come; null where they will not. */
export type ExtrasState = RankExtras | 'waiting' | null;

export function extrasOf(state: ExtrasState): RankExtras | null {
  return state === 'waiting' ? null : state;
}

/** Why a score moved and how sure its rank is, opened under its row. */
export interface Reasons {
  readonly open: (code: string | null) => void;
  readonly show: (code: string) => ReactNode;
}
