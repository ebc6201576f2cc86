import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCycle, matrixOf } from '#shared/testing/arbitrary-cycle.ts';
import { arbitraryFramework, EXCLUDE, MEANS, ZERO } from '#shared/testing/arbitrary-framework.ts';
import { coinrFramework, readCoinr } from '#shared/testing/coinr.ts';
import { fillMatrix } from '#shared/testing/fill-matrix.ts';
import { describeReference } from '#shared/testing/reference-folder.ts';
import { workedExample, workedFramework } from '#shared/testing/worked-example.ts';
import { issueMessages } from '#shared/format/issue-messages.ts';
import { Invalid } from '../errors.ts';
import { compileFramework } from '../framework/compile-framework.ts';
import { auditIndex, type IndexAudit } from './audit-index.ts';

/** Numbers in any depth of a value that are no numbers. */
function countNaN(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : 1;
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countNaN(each), 0);
}

/**
 * How the values below were made (2024, not with this code): Python 3.11, no packages, `math.fsum` for every sum, on
 * reference/coinr/input.csv. Columns times their direction; Pearson as the quotient of centred sums; Spearman as Pearson
 * of (#below + #not above + 1)/2; Kendall τ_b by all pairs; min–max 0–100 and weighted means up the tree for nodes; α with
 * n−1 variances; eigenvalues by power iteration with deflation until nothing moves by 1e-15; skewness G₁ and kurtosis
 * G₂ by their formulas.
 */
describeReference('COINr’s ASEM example against values computed apart, reference/coinr', () => {
  const example = readCoinr();
  const compiled = compileFramework(
    coinrFramework(example, () => ({ method: 'minmax', lower: 0, upper: 100 })),
  );
  const table = Object.fromEntries(
    example.input.map((row) => [
      row['uCode']!,
      Object.fromEntries(example.indicators.map((code) => [code, Number(row[code])])),
    ]),
  );
  const audit: IndexAudit = auditIndex(compiled, fillMatrix(compiled, table));
  const pairOf = (one: string, other: string) =>
    audit.indicatorPairs.find(
      ({ first, second }) => [first, second].toSorted().join() === [one, other].toSorted().join(),
    )!;
  const nodeOf = (code: string) => audit.nodes.find((node) => node.code === code)!;

  it.each([
    ['LPI', 'Flights', 0.5090822089280491, 0.5942986425339366, 0.41333333333333333],
    ['Goods', 'Services', 0.8886729126127487, 0.8849773755656108, 0.7364705882352941],
    ['CO2', 'PrimEner', 0.3201620273598418, 0.2806334841628959, 0.18274509803921568],
    ['Forest', 'Renew', -0.34667477526006757, -0.3305882352941176, -0.2235294117647059],
    ['TBTs', 'Tariff', -0.2835171744590962, -0.23470190028860233, -0.1496572835098518],
    ['Embs', 'IGOs', 0.6796561901379978, 0.7013949679386845, 0.513505163280667],
  ])('correlates %s with %s', (one, other, pearson, spearman, kendall) => {
    const pair = pairOf(one, other);
    expect(pair.pearson).toBeCloseTo(pearson, 10);
    expect(pair.spearman).toBeCloseTo(spearman, 10);
    expect(pair.kendall).toBeCloseTo(kendall, 10);
    expect(pair).toMatchObject({ n: 51, siblings: true });
  });

  it('flags 42 pairs that pull against each other and none that says the same twice', () => {
    expect(audit.indicatorPairs).toHaveLength((49 * 48) / 2);
    expect(audit.indicatorPairs.filter(({ flag }) => flag === 'negative')).toHaveLength(42);
    expect(audit.indicatorPairs.filter(({ flag }) => flag === 'redundant')).toHaveLength(0);
    expect(audit.dimensionPairs).toHaveLength(1);
  });

  it.each([
    ['Physical', 0.7356989379004502],
    ['P2P', 0.8578260639022892],
    ['Conn', 0.8474405028245845],
    ['Sust', -0.3052566403007899],
    ['Index', 0.47917707782024066],
  ])('gives Cronbach’s α of %s', (code, alpha) => {
    expect(nodeOf(code).alpha).toBeCloseTo(alpha, 10);
  });

  it.each([
    [
      'Physical',
      [
        3.0676760396161598, 1.5123444035634133, 1.2116047400198846, 0.9108048251623846,
        0.4522158138291162, 0.399999031102264, 0.26948925509889526, 0.17586589160788313,
      ],
      [
        0.8090750128655709, 0.7653805684939363, 0.4848797952694824, 0.42498611839237294,
        0.7578881476052903, 0.565681648428743, 0.41581275348666924, 0.5867318077674333,
      ],
      [
        0.34176965718746616, -0.3154514458187033, -0.3967291147187302, -0.5535081218488903,
        -0.13449179374270556, -0.2221614961745261, 0.6174611868966363, 0.6193229921548481,
      ],
    ],
    [
      'Conn',
      [
        3.2287917639514516, 1.2713838169023377, 0.2818555620332989, 0.14729084276021556,
        0.07067801435269629,
      ],
      [
        0.935959741526854, 0.8277772144377293, 0.8207369782839119, 0.4926662836394947,
        0.8667333816649684,
      ],
      [
        0.04318984373996962, -0.510631088767143, 0.43358459133970767, 0.8003723511151887,
        -0.42447950151645764,
      ],
    ],
  ])('gives the principal components of %s', (code, eigenvalues, first, second) => {
    const { components } = nodeOf(code).components!;
    const near = (numbers: readonly number[]) => numbers.map((x) => expect.closeTo(x, 8) as number);
    expect(components.map(({ eigenvalue }) => eigenvalue)).toEqual(near(eigenvalues));
    expect(components[0]?.loadings).toEqual(near(first));
    expect(components[1]?.loadings).toEqual(near(second));
    expect(components[0]?.explained).toBeCloseTo(eigenvalues[0]! / eigenvalues.length, 10);
    expect(components.at(-1)?.cumulative).toBeCloseTo(1, 12);
  });

  it.each([
    ['Flights', 2.10328719405155, 4.508879369700657, true],
    ['LPI', -0.30426812829704813, -0.6567514124851295, false],
    ['CO2', 1.1071576161885819, 1.8321979942703217, false],
    ['Goods', 2.6499732544006447, 8.26660952313818, true],
  ])('gives skewness and kurtosis of %s', (code, skewness, kurtosis, isFlagged) => {
    const indicator = audit.indicators.find((each) => each.code === code)!;
    expect(indicator.skewness).toBeCloseTo(skewness, 10);
    expect(indicator.kurtosis).toBeCloseTo(kurtosis, 9);
    expect(indicator.flags.includes('outliers')).toBe(isFlagged);
    expect(indicator).toMatchObject({ n: 51, missing: 0, coverage: 1 });
  });

  it('compares nominal with effective importance', () => {
    const { indicators, dimensions } = audit.importance;
    const of = (code: string) => [...indicators, ...dimensions].find((each) => each.code === code)!;
    expect(of('LPI').effective).toBeCloseTo(0.6650022543332262, 10);
    expect(of('LPI').share).toBeCloseTo(0.051160651692026125, 10);
    expect(of('Forest').effective).toBeCloseTo(0.039521575689129895, 10);
    expect(of('Conn').effective).toBeCloseTo(0.8625878341197775, 10);
    expect(of('Sust').effective).toBeCloseTo(0.4898879083469972, 10);
    expect(of('Conn').nominal).toBe(0.5);
    expect(indicators.reduce((sum, { nominal }) => sum + nominal, 0)).toBeCloseTo(1, 12);
  });
});

describe('an audit', () => {
  const compiled = compileFramework(workedFramework(ZERO, { method: 'arithmetic' }));

  it('leaves missing answers out of what it measures and counts them', () => {
    const audit = auditIndex(compiled, fillMatrix(compiled, workedExample.values));
    const of = (code: string) => audit.indicators.find((each) => each.code === code)!;
    expect(of('D')).toMatchObject({ n: 2, missing: 1, notApplicable: 0, min: 40, flags: [] });
    expect(of('D').coverage).toBeCloseTo(2 / 3, 12);
    expect(of('B')).toMatchObject({ n: 2, missing: 0, notApplicable: 1, coverage: 1 });
    expect(
      audit.indicatorPairs.find(({ first, second }) => first === 'A' && second === 'D'),
    ).toMatchObject({ n: 2, pearson: null, kendall: null, flag: null });
    expect(countNaN(audit)).toBe(0);
  });

  it('flags what is said twice, what pulls against the rest, and what tells nobody apart', () => {
    const rows = Array.from({ length: 12 }, (_, at): [string, Record<string, number>] => [
      `DEP${at}`,
      { A: 8 * at, B: at % 6, C: 2.5 * at, D: 8 * at + (at % 2), E: at === 0 ? 0 : 1 },
    ]);
    const audit = auditIndex(compiled, fillMatrix(compiled, Object.fromEntries(rows)));
    const flagOf = (one: string, other: string) =>
      audit.indicatorPairs.find(({ first, second }) => first === one && second === other)?.flag;
    expect(flagOf('A', 'D')).toBe('redundant');
    // C is lower-is-better: more of A comes with more of C, which is worse.
    expect(flagOf('A', 'C')).toBe('negative');
    const constant = audit.indicators.find(({ code }) => code === 'E')!;
    expect(constant.flags).toContain('near_constant');
    expect(constant.mostCommonShare).toBeCloseTo(11 / 12, 12);
  });

  it('refuses fewer than three departments', () => {
    const { P, Q } = workedExample.values;
    const two = fillMatrix(compiled, { P: P!, Q: Q! });
    let refused: unknown = null;
    try {
      auditIndex(compiled, two);
    } catch (error) {
      refused = error;
    }
    expect((refused as Invalid).issues[0]?.code).toBe('audit.too_few_departments');
    expect(Object.keys(issueMessages)).toContain('audit.too_few_departments');
  });

  it('is never NaN, and every correlation lies between −1 and 1', () => {
    fc.assert(
      fc.property(
        arbitraryFramework({
          aggregations: MEANS,
          methods: 'goalposts',
          missing: [ZERO, EXCLUDE],
        }).chain((framework) => {
          const owner = compileFramework(framework);
          return fc.tuple(
            fc.constant(owner),
            arbitraryCycle(owner, { departments: { min: 1, max: 8 } }),
          );
        }),
        ([owner, cycle]) => {
          try {
            const audit = auditIndex(owner, matrixOf(owner, cycle));
            expect(countNaN(audit)).toBe(0);
            for (const { pearson, spearman, kendall } of audit.indicatorPairs) {
              for (const r of [pearson, spearman, kendall]) {
                if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12);
              }
            }
          } catch (error) {
            if (!(error instanceof Invalid)) throw error;
          }
        },
      ),
      { numRuns: 150, seed: 9 },
    );
  });
});
