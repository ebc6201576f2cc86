interface OfCycle {
  /** `2024-Q3`. */
  readonly cycle: string;
}

/**
 * Something that people are told, with what its words need. Moments are ISO 8601 in UTC; `days` are whole days that are
 * left, rounded; `dueAt` is null where a cycle has no date.
 */
export type NoticeFact =
  | (OfCycle & { readonly kind: 'cycle_opened' | 'reminded'; readonly dueAt: string | null })
  | (OfCycle & {
      readonly kind: 'due';
      readonly dueAt: string;
      readonly days: number;
      /** What waits was returned for changes. */
      readonly isReturned?: true | undefined;
    })
  | (OfCycle & { readonly kind: 'extended'; readonly dueAt: string })
  | (OfCycle & {
      readonly kind: 'returned';
      readonly answers: number;
      readonly reason: string | null;
      /** Until when the department is asked to send it again; absent in notices of earlier versions. */
      readonly dueAt?: string | null | undefined;
    })
  | (OfCycle & { readonly kind: 'accepted' })
  | (OfCycle & {
      readonly kind: 'appeal_decided';
      readonly indicator: string;
      readonly outcome: 'upheld' | 'dismissed';
    })
  | (OfCycle & {
      readonly kind: 'commented';
      readonly indicator: string;
      /** Who said it: the other side reads it. */
      readonly side: 'department' | 'committee';
      readonly text: string;
    })
  | (OfCycle & { readonly kind: 'published'; readonly revision: number });
