import type { PublicationManifest, PublicationRef } from '#shared/contracts/publications.ts';
import type {
  DepartmentsPart,
  ResultsPart,
  RobustnessPart,
  ValuesPart,
} from '#shared/contracts/publication-parts.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { contextOf } from './relevant-context.ts';
import { rankingOf, scoresOf } from './results-part.ts';
import type { ScoredEnd } from './scored-end.ts';
import { inputsOf, matrixOf } from './values-part.ts';

/** A publication as it can be read: each file when it is first asked for. */
export interface PublishedQuarter {
  readonly ref: PublicationRef;
  readonly manifest: PublicationManifest;
  readonly names: () => DepartmentsPart;
  readonly tables: () => { readonly values: ValuesPart; readonly results: ResultsPart };
  /** Its answers with the scores and ranks that were published. */
  readonly end: () => ScoredEnd;
  readonly inputs: () => ReadonlyMap<number, string>;
  readonly robustness: () => RobustnessPart;
  /** A file by its path, as bytes; null where this publication has none of that name. */
  readonly file: (name: string) => Buffer | null;
}

/** Where the answers of another quarter lie. */
export const CONTEXT = /^context\/(\d{4}-Q[1-4])\.json$/;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Opens a publication over its files, named by their hashes. */
export function openPublication(
  manifest: PublicationManifest,
  sha256: string,
  compiled: CompiledFramework,
  read: (sha256: string) => Buffer,
): PublishedQuarter {
  const { number, cycle, revision, parts } = manifest;
  const file = (name: string): Buffer | null => {
    const part = parts.find((each) => each.name === name);
    return part ? read(part.sha256) : null;
  };
  // Their bytes are those that were written here: they were found by their hash, and every number needs no new look.
  const json = (name: string): unknown => JSON.parse(file(name)?.toString() ?? 'null');
  const tables = once(() => ({
    values: json('values.json') as ValuesPart,
    results: json('results.json') as ResultsPart,
  }));
  const end = once((): ScoredEnd => {
    const { values, results } = tables();
    const matrix = matrixOf(values, compiled);
    const others = parts.flatMap(({ name }) => {
      const quarter = CONTEXT.exec(name)?.[1];
      if (quarter === undefined) return [];
      return [{ cycle: quarter, matrix: matrixOf(json(name) as ValuesPart, compiled) }];
    });
    const scores = scoresOf(results, compiled);
    return {
      cycle: { code: cycle },
      version: { sha256: manifest.framework.sha256, compiled },
      matrix,
      context: contextOf(cycle, others, matrix),
      scores,
      ranking: (node) => rankingOf(results, compiled, scores, node),
    };
  });
  return {
    ref: { number, cycle, revision, sha256 },
    manifest,
    names: once(() => json('departments.json') as DepartmentsPart),
    tables,
    end,
    inputs: once(() => inputsOf(tables().values)),
    robustness: once(() => json('robustness.json') as RobustnessPart),
    file,
  };
}
