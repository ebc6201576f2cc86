import type { ReviewAnswer } from '#shared/contracts/review.ts';

/** Which answers the reviewer goes through. */
export const onlyChoices = ['undecided', 'changed', 'jumps', 'evidence'] as const;
export type Only = (typeof onlyChoices)[number];

/** Reads the choice from the address. */
export function readOnly(text: string | null): Only | null {
  return onlyChoices.find((choice) => choice === text) ?? null;
}

type Walked = Pick<ReviewAnswer, 'code' | 'due' | 'decided' | 'changed' | 'checks'>;

const hasCheck = ({ checks }: Pick<Walked, 'checks'>, code: string): boolean =>
  checks.some((check) => check.code === code);

/** Whether the answer jumps against the last published quarter, explained or not. */
export function isJump(answer: Pick<Walked, 'checks'>): boolean {
  return hasCheck(answer, 'checks.jump');
}

/** Whether a document should be there and is not. */
export function isWithoutEvidence(answer: Pick<Walked, 'checks'>): boolean {
  return hasCheck(answer, 'checks.evidence_missing');
}

/** Whether an answer belongs to the choice. What changed is counted from the return where there was one. */
export function belongs(answer: Walked, only: Only | null, wasReturned: boolean): boolean {
  switch (only) {
    case null:
      return true;
    case 'undecided':
      return answer.due && !answer.decided;
    case 'changed':
      return wasReturned ? answer.changed.sinceReturned : answer.changed.sinceLast;
    case 'jumps':
      return isJump(answer);
    case 'evidence':
      return isWithoutEvidence(answer);
  }
}

/** The answers of the choice, in their order; the one being looked at stays, whatever was decided about it. */
export function walkOf<A extends Walked>(
  answers: readonly A[],
  only: Only | null,
  { wasReturned, at }: { readonly wasReturned: boolean; readonly at: string | null },
): A[] {
  return answers.filter(
    (answer) => belongs(answer, only, wasReturned) || (only !== null && answer.code === at),
  );
}

/** The answer before or after, null at the ends. */
export function neighbour<A extends Walked>(
  walk: readonly A[],
  at: string,
  step: 1 | -1,
): A | null {
  const index = walk.findIndex(({ code }) => code === at);
  return walk[index + step] ?? null;
}

/** Where to go after a verdict: the next one without any, from the start again where none follows. */
export function nextUndecided<A extends Walked>(walk: readonly A[], at: string): A | null {
  const index = walk.findIndex(({ code }) => code === at);
  const turned = [...walk.slice(index + 1), ...walk.slice(0, Math.max(0, index))];
  return turned.find(({ due, decided }) => due && !decided) ?? null;
}

/** Where a review begins: at the first answer without a verdict. */
export function startOf<A extends Walked>(walk: readonly A[]): A | null {
  return walk.find(({ due, decided }) => due && !decided) ?? walk[0] ?? null;
}
