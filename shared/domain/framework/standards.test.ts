import { describe, expect, it } from 'vitest';
import { loadFramework } from '#shared/testing/load-framework.ts';
import { smallFramework, smallIndicator } from '#shared/testing/small-framework.ts';
import { mapStandards } from './standards.ts';

describe('mapStandards', () => {
  it('shows the parts of a standard that nothing answers, and what its citing indicators weigh', () => {
    const framework = smallFramework([
      smallIndicator({ weight: 3, mapsTo: [{ standard: 'UN EGDI', clause: 'OSI', note: 'Why' }] }),
      smallIndicator({ code: 'B', mapsTo: [{ standard: 'WCAG 2.2' }] }),
    ]);
    expect(mapStandards(framework)).toEqual([
      {
        standard: 'UN EGDI',
        parts: [
          { part: 'OSI', indicators: [{ code: 'A', note: 'Why' }] },
          { part: 'TII', indicators: [] },
          { part: 'HCI', indicators: [] },
        ],
        indicators: ['A'],
        weight: 0.75,
        covered: { parts: 1, of: 3 },
      },
      {
        standard: 'WCAG 2.2',
        parts: [{ part: null, indicators: [{ code: 'B', note: null }] }],
        indicators: ['B'],
        weight: 0.25,
        covered: null,
      },
    ]);
  });

  it('counts an indicator once that cites two parts, and sorts clauses by their numbers', () => {
    const cite = (clause: string) => ({ standard: 'ISO/IEC 27001:2022', clause });
    const mapsTo = ['Annex A 5.15', 'Annex A 5.9'].map(cite);
    const [found] = mapStandards(smallFramework([smallIndicator({ mapsTo })]));
    expect(found?.parts.map(({ part }) => part)).toEqual(['Annex A 5.9', 'Annex A 5.15']);
    expect(found?.weight).toBe(1);
  });

  it('finds every indicator of the national framework under some standard', () => {
    const { framework, indicators } = loadFramework('national-digital-maturity-2');
    const found = new Set(mapStandards(framework).flatMap((each) => each.indicators));
    expect(found.size).toBe(indicators.length);
  });
});
