import type {
  Aggregation,
  Framework,
  FrameworkNode,
  IndicatorNode,
  Normalisation,
} from '#shared/domain/framework/framework.ts';
import { readReferenceCsv } from './reference-folder.ts';

/** Rows of COINr's metadata: indicators and aggregates. */
export interface CoinrMeta {
  readonly [column: string]: string;
}

/** COINr's ASEM example: its tree, and its table of answers. */
export interface CoinrExample {
  readonly meta: readonly CoinrMeta[];
  readonly input: readonly Record<string, string>[];
  readonly indicators: readonly string[];
}

/** Reads `reference/coinr/imeta.csv` and `input.csv`. */
export function readCoinr(folder = 'coinr'): CoinrExample {
  const meta = readReferenceCsv(`${folder}/imeta.csv`).filter(
    (row) => row['Type'] === 'Indicator' || row['Type'] === 'Aggregate',
  );
  const indicators = meta.filter((row) => row['Type'] === 'Indicator').map((row) => row['iCode']!);
  return { meta, input: readReferenceCsv(`${folder}/input.csv`), indicators };
}

/** The example as a framework, with one normalisation for every indicator and one aggregation for every group. */
export function coinrFramework(
  { meta }: CoinrExample,
  normalise: (row: CoinrMeta) => Normalisation,
  aggregation: (code: string) => Aggregation = () => ({ method: 'arithmetic' }),
  settings: Partial<Framework> = {},
): Framework {
  const nodes = meta.map((row): FrameworkNode => {
    const title = { ar: `مؤشر ${row['iCode']}`, en: row['iName']! };
    const base = { code: row['iCode']!, weight: Number(row['Weight']), title };
    if (row['Type'] === 'Aggregate') {
      const parent = row['Parent'] === '' ? null : row['Parent']!;
      return { ...base, parent, aggregation: aggregation(row['iCode']!) };
    }
    const indicator: IndicatorNode = {
      ...base,
      parent: row['Parent']!,
      kind: 'number',
      direction: row['Direction'] === '-1' ? 'lower' : 'higher',
      normalise: normalise(row),
    };
    return indicator;
  });
  return {
    id: 'asem',
    version: '1',
    title: { ar: 'مثال آسيم', en: 'ASEM example' },
    missingPolicy: { method: 'exclude' },
    minCoverage: 0,
    rankDecimals: 10,
    levels: [{ level: 1, from: 0, title: { ar: 'واحد', en: 'One' } }],
    nodes,
    ...settings,
  };
}
