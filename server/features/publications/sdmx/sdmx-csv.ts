import { AGENCY, ATTRIBUTES, DIMENSIONS, FLOW, TIME, VALUE, versionOf } from './components.ts';
import { type Measure, observationsOf, type PublishedResults } from './observations.ts';

export const SDMX_CSV_TYPE = 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8';

const UNITS: Readonly<Record<Measure, string>> = {
  SCORE: 'POINTS',
  RANK: 'RANK',
  LEVEL: 'LEVEL',
  COVERAGE: 'RATIO',
};

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * A publication as SDMX-CSV 2.0: comma, CRLF (RFC 4180), identifiers without names. No byte-order mark: a reader knows
 * the format by its first word. Numbers at full precision; `DECIMALS` is how many a person is shown.
 */
export function sdmxCsv(published: PublishedResults): string {
  const { number, revision, cycle } = published.manifest;
  const { id, version, rankDecimals = 2 } = published.framework;
  const decimals: Readonly<Record<Measure, number>> = {
    SCORE: rankDecimals,
    RANK: 0,
    LEVEL: 0,
    COVERAGE: 2,
  };
  const head = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION'];
  for (const component of [...DIMENSIONS, TIME, VALUE, ...ATTRIBUTES]) head.push(component.id);
  const before = `dataflow,${AGENCY}:${FLOW}(${versionOf(number)}),I,Q`;
  const after = `${number},${revision},${quoted(`${id} ${version}`)}`;
  const lines = [head.join(',')];
  for (const { department, node, measure, value, status } of observationsOf(published)) {
    lines.push(
      `${before},${department},${node},${measure},${cycle},${value ?? ''},${status},${UNITS[measure]},${decimals[measure]},${after}`,
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}
