import { describe, expect, it } from 'vitest';
import { choose, codesIn, readChosen } from './chosen.ts';

const known = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code) => ({
  code,
  name: { ar: code, en: code },
  kind: 'ministry',
}));
const codesOf = (departments: readonly { code: string }[]) => departments.map(({ code }) => code);

describe('the departments that an address asks for', () => {
  it('are each there once, in its order', () => {
    expect(codesIn(new URLSearchParams('d=B, A,B,,A'))).toEqual(['B', 'A']);
    expect(codesIn(new URLSearchParams())).toEqual([]);
  });

  it('are the first five known; unknown codes and those beyond five are named, none is lost', () => {
    const chosen = readChosen(['G', 'X', 'A', 'B', 'C', 'D', 'E'], known);
    expect(codesOf(chosen.departments)).toEqual(['G', 'A', 'B', 'C', 'D']);
    expect(chosen.unknown).toEqual(['X']);
    expect(codesOf(chosen.beyond)).toEqual(['E']);
  });
});

describe('a choice', () => {
  it('adds, replaces or takes out one department and leaves the rest, unknown ones too', () => {
    expect(choose(['A', 'X'], null, 'B')).toEqual(['A', 'X', 'B']);
    expect(choose(['A', 'X', 'B'], 'A', 'C')).toEqual(['C', 'X', 'B']);
    expect(choose(['A', 'X', 'B'], 'A', '')).toEqual(['X', 'B']);
    expect(choose(['A', 'X'], null, '')).toEqual(['A', 'X']);
  });
});
