import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';

const folder = new URL('../../../shared/reference/', import.meta.url);

/** Whether the reference data is beside the project: `../shared/reference` from its root. */
export const hasReference = existsSync(folder);

/**
 * A `describe` that needs published results to check against. Where the folder is absent its tests are skipped, and
 * both the name and a line on the console say so.
 */
export function describeReference(name: string, suite: () => void): void {
  if (hasReference) {
    describe(name, suite);
    return;
  }
  const reason = `SKIPPED, ../shared/reference is absent: ${name}`;
  console.warn(reason);
  // The suite itself reads the folder while it is collected, so it is not even called.
  describe.skip(reason, () => {
    it('agrees with the published results', () => undefined);
  });
}

/** The text of a reference file, by its path within the folder. */
export function readReference(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

/** A reference CSV as records by column name. Empty text where a cell is empty. */
export function readReferenceCsv(path: string): Record<string, string>[] {
  const rows = parseCsv(readReference(path).replace(/^\uFEFF/, ''));
  const [header = [], ...body] = rows;
  return body.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const [all, quoted, plain, end] = match;
    if (all === '' && match.index === text.length) break;
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
