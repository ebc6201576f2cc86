import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';

/** Enough of a hash to tell that a place was changed; what proves the file is its whole hash in the manifest. */
const LENGTH = 16;

const shortHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, LENGTH);

/**
 * A short hash for every field of every entry of a document, by its path: a changed weight is then found as
 * `nodes[17].weight`. Deeper values are hashed as a whole.
 */
export function sectionHashes(document: unknown, depth = 3, path = ''): Record<string, string> {
  if (depth > 0 && typeof document === 'object' && document !== null) {
    const isList = Array.isArray(document);
    const parts = Object.entries(document).map(([key, value]: [string, unknown]) => {
      const dot = path === '' ? '' : '.';
      return sectionHashes(value, depth - 1, isList ? `${path}[${key}]` : `${path}${dot}${key}`);
    });
    return Object.assign({}, ...parts) as Record<string, string>;
  }
  return { [path]: shortHash(document) };
}

/** The paths at which a document is not as its hashes say, or has more or less than they. */
export function changedSections(
  document: unknown,
  hashes: Readonly<Record<string, string>>,
): string[] {
  const found = sectionHashes(document);
  const paths = new Set([...Object.keys(hashes), ...Object.keys(found)]);
  return [...paths].filter((path) => found[path] !== hashes[path]);
}
