import type { Issue } from '../errors.ts';

/** What the checks of a framework found so far: errors block it, warnings do not. */
export interface Findings {
  readonly errors: Issue[];
  readonly warnings: Issue[];
}
