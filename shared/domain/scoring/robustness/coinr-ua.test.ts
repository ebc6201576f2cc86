import { expect, it } from 'vitest';
import { coinrFramework, readCoinr } from '#shared/testing/coinr.ts';
import { fillMatrix } from '#shared/testing/fill-matrix.ts';
import { describeReference, readReferenceCsv } from '#shared/testing/reference-folder.ts';
import { compileFramework } from '../../framework/compile-framework.ts';
import type { Aggregation, Normalisation } from '../../framework/framework.ts';
import { scoreDraw } from './draw-scorer.ts';
import { nominalDraw } from './draw-ranks.ts';
import { prepareDraws } from './prepare-draws.ts';
import { quantileOfCounts } from './quantile-of-counts.ts';
import { addDraw, makeTally } from './rank-tally.ts';
import type { RobustnessChoices } from './robustness-choices.ts';
import { robustness } from './robustness.ts';

const NORMALISATIONS: Normalisation[] = [
  { method: 'minmax', lower: 1, upper: 100 },
  { method: 'zscore', mean: 10, sd: 2 },
];
const AGGREGATIONS: Aggregation[] = [{ method: 'arithmetic' }, { method: 'geometric' }];

describeReference(
  'COINr 1.1.14, 100 replicates of its uncertainty analysis, reference/coinr-ua',
  () => {
    const example = readCoinr('coinr-ua');
    const table = Object.fromEntries(
      example.input.map((row) => [
        row['uCode']!,
        Object.fromEntries(example.indicators.map((code) => [code, Number(row[code])])),
      ]),
    );
    // Nominal: min–max 0–100, arithmetic, weights as they are. COINr's weights vary for groups only, by a quarter.
    const compiled = compileFramework(
      coinrFramework(example, () => ({ method: 'minmax', lower: 0, upper: 100 })),
    );
    const matrix = fillMatrix(compiled, table);
    const choices: RobustnessChoices = {
      draws: 5000,
      seed: 20240901,
      weights: { method: 'uniform', range: 0.25 },
      weightsOf: 'groups',
      aggregations: AGGREGATIONS,
      normalisations: NORMALISATIONS,
    };
    const published = new Map(
      readReferenceCsv('coinr-ua/rankstats.csv').map((r) => [r['uCode']!, r]),
    );
    const prepared = prepareDraws(compiled, matrix, choices);

    it('has the nominal ranks that COINr has', () => {
      for (const { department, rank } of prepared.participants) {
        expect([department, rank]).toEqual([
          department,
          Number(published.get(department)!['Nominal']),
        ]);
      }
    });

    it('gives every score of every replicate to 1e-9 and the rank statistics exactly', () => {
      const scores = new Map(readReferenceCsv('coinr-ua/scores.csv').map((r) => [r['uCode']!, r]));
      const params = readReferenceCsv('coinr-ua/params.csv');
      const weights = readReferenceCsv('coinr-ua/weights.csv');
      const tally = makeTally(prepared.participants.length);
      const keys = new Float64Array(tally.size);
      const draw = nominalDraw(prepared);
      expect(params).toHaveLength(100);
      for (const { rep, norm, agg } of params) {
        for (const { iCode, Weight } of weights.filter((row) => row['rep'] === rep)) {
          const position = compiled.nodeIndex.get(iCode!)!;
          const edge = prepared.room.tree.base.childPosition.indexOf(position);
          if (edge >= 0) draw.edges[edge] = Number(Weight);
        }
        const cell = prepared.cell(agg === 'a_gmean' ? 1 : 0, norm === 'n_zscore' ? 1 : 0, 0);
        scoreDraw(prepared.room, cell, draw.edges, -1, keys);
        prepared.participants.forEach(({ department }, place) => {
          const theirs = Number(scores.get(department)![`r_${rep}`]);
          expect(Math.abs(keys[place]! - theirs)).toBeLessThanOrEqual(1e-9);
        });
        addDraw(tally, keys);
      }
      prepared.participants.forEach(({ department }, place) => {
        const theirs = published.get(department)!;
        const from = place * tally.size;
        const mean =
          tally.ranks
            .subarray(from, from + tally.size)
            .reduce((sum, count, at) => sum + count * (at + 1), 0) / 100;
        const quantile = (p: number) => quantileOfCounts(tally.ranks, from, tally.size, p);
        expect(mean).toBeCloseTo(Number(theirs['Mean']), 10);
        expect(quantile(0.5)).toBe(Number(theirs['Median']));
        expect(quantile(0.05)).toBeCloseTo(Number(theirs['Q5']), 10);
        expect(quantile(0.95)).toBeCloseTo(Number(theirs['Q95']), 10);
      });
    });

    /** Departments whose median is more than 1 rank from COINr's, or an end of whose interval more than 3. */
    const strangers = (drawn: RobustnessChoices): string[] => {
      const { departments } = robustness(compiled, matrix, drawn);
      expect(departments).toHaveLength(51);
      return departments.flatMap(({ department, median, low, high }) => {
        const theirs = published.get(department)!;
        const isNear =
          Math.abs(median! - Number(theirs['Median'])) <= 1 &&
          Math.abs(low! - Number(theirs['Q5'])) <= 3 &&
          Math.abs(high! - Number(theirs['Q95'])) <= 3;
        return isNear ? [] : [department];
      });
    };

    it('comes within 1 rank of the medians and 3 of the interval ends by 5,000 draws of its own', () => {
      // COINr drew the arithmetic mean 55 times of 100 and the geometric 45 times; so do we.
      const arithmetic = Array<Aggregation>(11).fill({ method: 'arithmetic' });
      const geometric = Array<Aggregation>(9).fill({ method: 'geometric' });
      for (const seed of [1, 20240901]) {
        const drawn = { ...choices, seed, aggregations: [...arithmetic, ...geometric] };
        expect(strangers(drawn)).toEqual([]);
      }
    });

    it('differs by 2 ranks for one of 51 where both means are drawn equally often', () => {
      // Luxembourg is 4th to 13th under one mean and 13th to 30th under the other: its median hangs on their shares.
      expect(strangers(choices)).toEqual(['LUX']);
    });
  },
);
