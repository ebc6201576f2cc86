import type { DepartmentRank } from '../rank-departments.ts';
import { rankedInBoth, type RankedInBoth } from './rank-changes.ts';

/** Why a department stands where it stands now, against the cycle before. */
export interface RankStory {
  readonly department: string;
  readonly before: number;
  readonly after: number;
  /** Places risen (positive) or fallen. */
  readonly change: number;
  /** Departments that were ahead or level and are behind now, by their present place. */
  readonly passed: readonly string[];
  /** Departments that were behind or level and are ahead now. */
  readonly passedBy: readonly string[];
  /** Places owed to the department's own score. May be a half: it and `others` sum to the change exactly. */
  readonly own: number;
  /** Places owed to the movement of the others. */
  readonly others: number;
}

/**
 * Tells a rank change (scoring.md §8): who was passed and by whom, and how much of it is the department's own
 * movement. The split is the Shapley value of two causes, own score and others' scores, so their order does not
 * matter. Counts only departments ranked in both cycles; scores as ranked, that is rounded. Null for a department
 * that is not ranked in both.
 */
export function rankStory(
  before: readonly DepartmentRank[],
  after: readonly DepartmentRank[],
  department: string,
): RankStory | null {
  const both = rankedInBoth(before, after);
  const own = both.find((row) => row.department === department);
  if (own === undefined) return null;
  const others = both.filter((row) => row !== own);
  const placeWith = (score: number, end: 'before' | 'after'): number =>
    1 + others.filter((row) => row[end] > score).length;
  const was = placeWith(own.before, 'before');
  const is = placeWith(own.after, 'after');
  const onlyOwn = placeWith(own.after, 'before');
  const onlyOthers = placeWith(own.before, 'after');
  const isAhead = (row: RankedInBoth, end: 'before' | 'after'): number =>
    Math.sign(row[end] - own[end]);
  return {
    department,
    before: was,
    after: is,
    change: was - is,
    passed: others
      .filter((row) => isAhead(row, 'before') >= 0 && isAhead(row, 'after') < 0)
      .map((row) => row.department),
    passedBy: others
      .filter((row) => isAhead(row, 'before') <= 0 && isAhead(row, 'after') > 0)
      .map((row) => row.department),
    own: (was - onlyOwn + (onlyOthers - is)) / 2,
    others: (was - onlyOthers + (onlyOwn - is)) / 2,
  };
}
