import { describe, expect, it } from 'vitest';
import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import type { CycleMatrix } from '#shared/domain/scoring/cycle-matrix.ts';
import { rankDepartments } from '#shared/domain/scoring/rank-departments.ts';
import { scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import { compareRankings, countMoves } from './compare-rankings.ts';
import { agreesWith, makeLabEngine } from './lab-engine.ts';
import { sampleFramework, sampleValues } from './lab-sample.ts';
import { nominalWeights, type Weights } from './weights.ts';

const engine = makeLabEngine(sampleFramework, sampleValues);
const nominal = nominalWeights(engine.compiled);
const turned: Weights = { ...nominal, D1: 20, D2: 80 };

/** The long way round: a framework with these weights, scored from its answers. */
function scoredAnew(weights: Weights) {
  const framework = {
    ...sampleFramework,
    nodes: sampleFramework.nodes.map((node) => ({
      ...node,
      weight: weights[node.code] ?? node.weight,
    })),
  };
  const matrix: CycleMatrix = {
    departments: sampleValues.departments,
    values: Float64Array.from(sampleValues.values.flat(), (value) => value ?? 0),
    states: Uint8Array.from(sampleValues.states.flat()),
  };
  const compiled = compileFramework(framework);
  return rankDepartments(compiled, scoreCycle(compiled, matrix));
}

describe('the laboratory’s engine', () => {
  it('ranks as a framework with those weights would, missing answers and all', () => {
    for (const weights of [nominal, turned, { ...nominal, A: 10, B: 90, D1: 0, D2: 100 }]) {
      expect(engine.rerank(weights)).toMatchObject(
        scoredAnew(weights).map(({ department, rank, rounded, tied }) => ({
          ...{ department, rank, rounded, tied },
        })),
      );
    }
  });
  it('gives the ranking in force back after any excursion', () => {
    engine.rerank(turned);
    expect(engine.rerank(nominal).map(({ score }) => score)).toEqual(
      engine.nominal.map(({ score }) => score),
    );
  });
  it('knows whether it agrees with what was published', () => {
    const rows = engine.nominal.map(({ department, score }) => ({
      ...{ department: { code: department }, score },
    }));
    expect(agreesWith(engine, rows)).toBe(true);
    expect(
      agreesWith(
        engine,
        rows.map((row) => ({ ...row, score: 1 })),
      ),
    ).toBe(false);
  });
});

describe('the comparison', () => {
  const rows = compareRankings(
    engine.nominal,
    engine.rerank(turned),
    new Map([
      ['P', { low: 1, high: 1 }],
      ['Q', { low: 1, high: 2 }],
    ]),
  );
  const of = (code: string) => rows.find((row) => row.code === code);

  it('shows old beside new, in the new order', () => {
    expect(rows.map(({ code }) => code)).toEqual(['Q', 'R', 'P', 'S']);
    expect(of('P')).toMatchObject({
      rankBefore: 1,
      rank: 3,
      places: -2,
      scoreBefore: 62,
      score: 34,
    });
    expect(of('Q')).toMatchObject({ rankBefore: 2, rank: 1, places: 1 });
  });
  it('says who leaves the rank interval, and only of who has one', () => {
    expect(of('P')?.isBeyond).toBe(true);
    expect(of('Q')?.isBeyond).toBe(false);
    expect(of('R')).toMatchObject({ interval: null, isBeyond: false });
    expect(countMoves(rows)).toEqual({ rose: 2, fell: 1, beyond: 1 });
  });
  it('leaves who has no score without figures', () => {
    expect(of('S')).toMatchObject({ rank: null, score: null, places: null, scoreChange: null });
  });
});
