import { describe, expect, it } from 'vitest';
import { smallFramework, smallIndicator } from '#shared/testing/small-framework.ts';
import type { Framework, IndicatorNode } from '../framework/framework.ts';
import { frameworkTargets } from './framework-target.ts';

function wanting(changes: Partial<IndicatorNode>, targets?: Framework['targets']) {
  const framework = smallFramework([smallIndicator(changes)], { targets });
  return Object.fromEntries(frameworkTargets(framework, 'A'));
}

describe('what a framework wants of an indicator, on the index’s scale', () => {
  it.each([
    [{ method: 'goalposts', min: 0, max: 5 }, 'higher', 3, 60],
    [{ method: 'goalposts', min: 0, max: 30 }, 'lower', 3, 90],
    [{ method: 'goalposts', min: 0, max: 5 }, 'higher', 7, 100],
    [{ method: 'goalposts', min: 1, max: 100, transform: 'log' }, 'higher', 10, 50],
    [{ method: 'none' }, 'higher', 75, 75],
    [{ method: 'points' }, 'higher', 40, 40],
    [{ method: 'points', map: { '2': 35, '3': 60 } }, 'higher', 3, 60],
  ] as const)('%j, %s: %s is %s', (normalise, direction, given, expected) => {
    expect(wanting({ normalise, direction, targets: { '2024': given } })['2024']).toBeCloseTo(
      expected,
      9,
    );
  });

  it.each([
    [{ method: 'points', map: { '2': 35 } }],
    [{ method: 'minmax' }],
    [{ method: 'zscore' }],
    [{ method: 'rank' }],
  ] as const)('is nothing where %j cannot say it', (normalise) => {
    expect(wanting({ normalise, targets: { '2024': 3 } })).toEqual({});
  });

  it('is that of the framework’s own table where both say something', () => {
    const targets = { '2023': 10, '2024': 20 };
    const normalise = { method: 'none' } as const;
    expect(wanting({ normalise, targets }, { A: { '2024': 55 } })).toEqual({
      '2023': 10,
      '2024': 55,
    });
  });

  it('is nothing for a node that is not there', () => {
    expect(frameworkTargets(smallFramework(), 'NOWHERE').size).toBe(0);
  });
});
