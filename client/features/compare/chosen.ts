import type { DepartmentRef } from '#shared/contracts/common.ts';

/** A comparison is of at least two and at most five: more lines and columns are not read. */
export const fewest = 2;
export const most = 5;

/** Which departments the address asks for: `?d=MOH,MOF`. */
export interface Chosen {
  /** The first five that are known, in the order of the address. */
  readonly departments: readonly DepartmentRef[];
  /** Codes that no department of the quarter has. They stay in the address. */
  readonly unknown: readonly string[];
  /** Known, but beyond five. They stay in the address too. */
  readonly beyond: readonly DepartmentRef[];
}

/** The codes of an address, each once. */
export function codesIn(params: URLSearchParams): string[] {
  const codes = (params.get('d') ?? '').split(',').map((code) => code.trim());
  return [...new Set(codes.filter((code) => code !== ''))];
}

export function readChosen(codes: readonly string[], known: readonly DepartmentRef[]): Chosen {
  const found = codes.flatMap((code) => known.find((each) => each.code === code) ?? []);
  return {
    departments: found.slice(0, most),
    unknown: codes.filter((code) => !found.some((each) => each.code === code)),
    beyond: found.slice(most),
  };
}

/** The choice after `next` took the place of `old` (null: a place that was empty; '': none takes it). */
export function choose(codes: readonly string[], old: string | null, next: string): string[] {
  if (old === null) return next === '' ? [...codes] : [...codes, next];
  return codes.flatMap((code) => (code === old ? (next === '' ? [] : [next]) : [code]));
}
