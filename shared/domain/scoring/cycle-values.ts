/** Why an answer is absent. */
export type MissingReason = 'not_answered' | 'rejected' | 'not_due';

/**
 * One answer as scoring sees it (scoring.md §2): a finite number in the indicator's unit, absent with its reason,
 * or not applicable. Text is parsed before it comes here.
 */
export type Cell =
  | { readonly kind: 'value'; readonly value: number; readonly carriedFrom?: string | undefined }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'not_applicable' };

/** The answers of one department in one cycle, by indicator code. An indicator that is not there is missing. */
export interface DepartmentValues {
  readonly department: string;
  readonly cells: Readonly<Record<string, Cell>>;
}
