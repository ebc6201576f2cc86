import { describe, expect, it } from 'vitest';
import type { NodeResult } from '#shared/contracts/results.ts';
import { addsUp, formulaTerms } from './formula-terms.ts';

const title = { ar: '', en: '' };
function node(
  code: string,
  parent: string | null,
  effectiveWeight: number,
  score: number | null,
): NodeResult {
  return {
    ...{ code, parent, title, share: effectiveWeight, effectiveWeight, score },
    ...{
      level: null,
      coverage: 1,
      contribution: null,
      previousScore: null,
      peers: null,
      target: null,
    },
    answers: [],
  };
}

describe('the formula of a node', () => {
  const nodes = [node('I', null, 1, 83.6), node('D1', 'I', 0.6, 81), node('D2', 'I', 0.4, 87.5)];
  it('multiplies each child by its share and adds up to the score', () => {
    const terms = formulaTerms('I', nodes);
    expect(terms.map(({ code, share }) => [code, share])).toEqual([
      ['D1', 0.6],
      ['D2', 0.4],
    ]);
    expect(addsUp(terms, 83.6)).toBe(true);
  });
  it('shares the weight of a child without a score among the rest', () => {
    const terms = formulaTerms('I', [
      node('I', null, 1, 81),
      node('D1', 'I', 0.6, 81),
      node('D2', 'I', 0.4, null),
    ]);
    expect(terms).toMatchObject([{ code: 'D1', share: 1, points: 81 }]);
  });
  it('is no sum where the framework combines otherwise', () => {
    expect(addsUp(formulaTerms('I', nodes), 83.5)).toBe(false);
    expect(addsUp([], null)).toBe(false);
  });
});
