import type { Issue } from '#shared/domain/errors.ts';

/** Row and letters of a cell's address; what is said of the file as a whole comes first. */
function placeOf(path: string): readonly [number, string] {
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(path) ?? [];
  return [Number(row), letters];
}

/** Issues in the order in which a person meets their cells. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => {
    const [rowA, lettersA] = placeOf(a.path);
    const [rowB, lettersB] = placeOf(b.path);
    return (
      rowA - rowB ||
      lettersA.length - lettersB.length ||
      (lettersA < lettersB ? -1 : Number(lettersA > lettersB))
    );
  });
}
