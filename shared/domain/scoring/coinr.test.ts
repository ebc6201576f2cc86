import { expect, it } from 'vitest';
import { coinrFramework, readCoinr, type CoinrMeta } from '#shared/testing/coinr.ts';
import { fillMatrix } from '#shared/testing/fill-matrix.ts';
import { describeReference, readReferenceCsv } from '#shared/testing/reference-folder.ts';
import { checkFramework } from '../framework/check-framework.ts';
import { compileFramework } from '../framework/compile-framework.ts';
import type { Aggregation, Framework, Normalisation } from '../framework/framework.ts';
import { nodeScore, type CycleScores } from './cycle-scores.ts';
import { rankDepartments } from './rank-departments.ts';
import { scoreCycle } from './score-cycle.ts';

const TOLERANCE = 1e-9;

type Method = (row: CoinrMeta) => Normalisation;
const minmax: (lower: number) => Method = (lower) => () => ({
  method: 'minmax',
  lower,
  upper: 100,
});
const zscore: (mean: number, sd: number) => Method = (mean, sd) => () => ({
  method: 'zscore',
  mean,
  sd,
});
const posts = (row: CoinrMeta, clamp: boolean): Normalisation => ({
  method: 'goalposts',
  min: Number(row['goalpost_lower']),
  max: Number(row['goalpost_upper']),
  clamp,
});

/** Our method for each of COINr's, and what COINr's number must be multiplied by to be ours (README: 0–1 there). */
const NORMALISATIONS: Record<string, { method: Method; times: number }> = {
  minmax_0_100: { method: minmax(0), times: 1 },
  minmax_1_100: { method: minmax(1), times: 1 },
  zscore_0_1: { method: zscore(0, 1), times: 1 },
  zscore_10_2: { method: zscore(10, 2), times: 1 },
  prank: { method: () => ({ method: 'percentile_rank' }), times: 100 },
  rank: { method: () => ({ method: 'rank' }), times: 1 },
  borda: { method: () => ({ method: 'borda' }), times: 1 },
  dist2max: { method: () => ({ method: 'distance_to_max' }), times: 100 },
  dist2targ: {
    method: (row) => ({ method: 'distance_to_target', target: Number(row['Target']), cap: true }),
    times: 100,
  },
  fracmax: { method: () => ({ method: 'fraction_of_max' }), times: 100 },
  goalposts: { method: (row) => posts(row, true), times: 1 },
};

const all = (aggregation: Aggregation) => (): Aggregation => aggregation;
const AGGREGATIONS: Record<
  string,
  {
    norm: string;
    aggregation: (code: string) => Aggregation;
    settings?: Partial<Framework>;
    /** Units that COINr ranks apart by noise alone (README: it compares raw doubles). */
    noise?: number;
  }
> = {
  borda_a_amean: { norm: 'borda', aggregation: all({ method: 'arithmetic' }), noise: 6 },
  dist2max_a_amean: { norm: 'dist2max', aggregation: all({ method: 'arithmetic' }) },
  dist2targ_a_amean: { norm: 'dist2targ', aggregation: all({ method: 'arithmetic' }) },
  goalposts_a_amean: { norm: 'goalposts', aggregation: all({ method: 'arithmetic' }) },
  minmax_0_100_a_amean: { norm: 'minmax_0_100', aggregation: all({ method: 'arithmetic' }) },
  'minmax_0_100_a_amean_datthresh0.7': {
    norm: 'minmax_0_100',
    aggregation: all({ method: 'arithmetic' }),
    settings: { minCoverage: 0.7, coverageBasis: 'count' },
  },
  minmax_1_100_a_genmean_p2: { norm: 'minmax_1_100', aggregation: all({ method: 'power', p: 2 }) },
  'minmax_1_100_a_genmean_p-0.5': {
    norm: 'minmax_1_100',
    aggregation: all({ method: 'power', p: -0.5 }),
  },
  minmax_1_100_a_gmean: { norm: 'minmax_1_100', aggregation: all({ method: 'geometric' }) },
  minmax_1_100_a_hmean: { norm: 'minmax_1_100', aggregation: all({ method: 'harmonic' }) },
  'minmax_1_100_copelandwrapper_a_amean-a_amean-f_copeland': {
    norm: 'minmax_1_100',
    aggregation: (code) => ({ method: code === 'Index' ? 'copeland' : 'arithmetic' }),
  },
  prank_a_amean: { norm: 'prank', aggregation: all({ method: 'arithmetic' }), noise: 15 },
  zscore_10_2_a_amean: { norm: 'zscore_10_2', aggregation: all({ method: 'arithmetic' }) },
};

/** How COINr ranks a column of a reference file: by raw doubles; and how much of that is noise. */
function rankGaps(rows: readonly Record<string, string>[], code: string) {
  const ahead = (row: Record<string, string>, least: number, most: number): number =>
    rows.filter((other) => {
      const gap = Number(other[code]) - Number(row[code]);
      return gap > least && gap <= most;
    }).length;
  return {
    raw: (row: Record<string, string>) => 1 + ahead(row, 0, Infinity),
    noise: (row: Record<string, string>) => ahead(row, 0, 1e-12),
  };
}

/** How many units COINr ranks below another that has the same score but for noise. */
function noiseIn(rows: readonly Record<string, string>[], codes: readonly string[]): number {
  return codes.reduce((sum, code) => {
    const gaps = rankGaps(rows, code);
    return sum + rows.filter((row) => gaps.noise(row) > 0).length;
  }, 0);
}

describeReference('COINr 1.1.14 on its ASEM example, reference/coinr', () => {
  const example = readCoinr();
  const table = Object.fromEntries(
    example.input.map((row) => [
      row['uCode']!,
      Object.fromEntries(example.indicators.map((code) => [code, Number(row[code])])),
    ]),
  );
  const run = (
    framework: Framework,
  ): { compiled: ReturnType<typeof compileFramework>; scores: CycleScores } => {
    const compiled = compileFramework(framework);
    return { compiled, scores: scoreCycle(compiled, fillMatrix(compiled, table)) };
  };

  /** Compares columns of a reference file with our nodes; gives how many cells were compared. */
  const compare = (
    file: string,
    times: number,
    { compiled, scores }: ReturnType<typeof run>,
    codes: readonly string[],
  ): number => {
    let cells = 0;
    for (const row of readReferenceCsv(`coinr/${file}.csv`)) {
      const department = scores.departments.indexOf(row['uCode']!);
      for (const code of codes) {
        const ours = nodeScore(scores, department, compiled.nodeIndex.get(code)!)!;
        const theirs = Number(row[code]) * times;
        if (!(Math.abs(ours - theirs) <= TOLERANCE * times)) {
          expect.fail(`${file}: ${row['uCode']} ${code} is ${ours}, COINr has ${theirs}`);
        }
        cells += 1;
      }
    }
    return cells;
  };

  for (const [name, { method, times }] of Object.entries(NORMALISATIONS)) {
    const scale = times === 1 ? '' : ', 0–1 there and 0–100 here';
    it(`norm_${name}: 51 × 49 normalised values within 1e-9${scale}`, () => {
      // Fraction of the largest is refused for "lower is better" here; the next test says why.
      const isFraction = name === 'fracmax';
      const codes = example.indicators.filter((code) => {
        const row = example.meta.find((meta) => meta['iCode'] === code)!;
        return !isFraction || row['Direction'] === '1';
      });
      const result = run(
        coinrFramework(example, (row) =>
          isFraction && row['Direction'] === '-1' ? { method: 'borda' } : method(row),
        ),
      );
      expect(compare(`norm_${name}`, times, result, codes)).toBe(51 * codes.length);
    });
  }

  it('norm_fracmax, lower is better: COINr gives the worst the most; ours refuses', () => {
    const lower = example.meta.filter((row) => row['Direction'] === '-1');
    for (const row of readReferenceCsv('coinr/norm_fracmax.csv')) {
      for (const { iCode } of lower) {
        // −x/max(−x) is x/min(x): at least 1 for all, and larger the worse.
        const column = example.input.map((unit) => Number(unit[iCode!]));
        const x = Number(example.input.find((unit) => unit['uCode'] === row['uCode'])![iCode!]);
        const theirs = x / Math.min(...column);
        if (Number.isFinite(theirs)) expect(Number(row[iCode!])).toBeCloseTo(theirs, 9);
      }
    }
    const framework = coinrFramework(example, () => ({ method: 'fraction_of_max' }));
    const refused = checkFramework(framework).errors.map((issue) => issue.code);
    expect(refused).toEqual(lower.map(() => 'framework.method_refuses_lower'));
  });

  it('norm_scaled: unclamped goalposts are COINr’s n_scaled of the raw value', () => {
    // Run with posts 0 and 200, as the numbers show: 100·x/200, of −x where lower is better.
    const result = run(
      coinrFramework(example, () => ({ method: 'goalposts', min: 0, max: 200, clamp: false })),
    );
    const lower = new Set(
      example.meta.filter((row) => row['Direction'] === '-1').map((row) => row['iCode']!),
    );
    for (const row of readReferenceCsv('coinr/norm_scaled.csv')) {
      const department = result.scores.departments.indexOf(row['uCode']!);
      for (const code of example.indicators) {
        const node = result.compiled.nodeIndex.get(code)!;
        const ours = nodeScore(result.scores, department, node)!;
        // For lower COINr negates the value and not the posts: ours, 100·(200−x)/200, is its −x/2 moved up by 100.
        const theirs = Number(row[code]) + (lower.has(code) ? 100 : 0);
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(TOLERANCE);
      }
    }
  });

  for (const [name, { norm, aggregation, settings, noise }] of Object.entries(AGGREGATIONS)) {
    const { method, times } = NORMALISATIONS[norm]!;
    const codes = example.meta
      .filter((row) => row['Type'] === 'Aggregate')
      .map((row) => row['iCode']!);

    it(`agg_${name}: 11 aggregates of 51 units within 1e-9, ranks identical`, () => {
      const result = run(coinrFramework(example, method, aggregation, settings));
      expect(compare(`agg_${name}`, times, result, codes)).toBe(51 * 11);
      const rows = readReferenceCsv(`coinr/agg_${name}.csv`);
      for (const code of codes) {
        const ranks = new Map(
          rankDepartments(result.compiled, result.scores, code).map((r) => [r.department, r.rank]),
        );
        const gaps = rankGaps(rows, code);
        for (const row of rows) {
          // Where COINr put apart two units whose raw doubles differ by the noise of a sum, ours share the rank.
          const theirs = Number(row[`${code}_rank`] ?? gaps.raw(row)) - gaps.noise(row);
          expect([code, row['uCode'], ranks.get(row['uCode']!)]).toEqual([
            code,
            row['uCode'],
            theirs,
          ]);
        }
      }
      expect(noiseIn(rows, codes)).toBe(noise ?? 0);
    });
  }
});
