import { publicationManifest, type PublicationManifest } from '#shared/contracts/publications.ts';
import type { FrameworkRef } from '#shared/contracts/common.ts';
import { NotFound } from '#shared/domain/errors.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import type { Reader } from '#server/store/access.ts';
import { openPublication, type PublishedQuarter } from './published-quarter.ts';
import { findPublication, readFile } from './publications.store.ts';

/** As many publications as are kept open at once: three years of quarters and some more. */
const MOST_OPEN = 20;

/** Publications, opened once: they never change. */
export interface Archive {
  /** Throws `NotFound`. */
  open(number: number): PublishedQuarter;
}

/** The manifest of a stored publication. */
export const manifestOf = (text: string): PublicationManifest =>
  publicationManifest.parse(JSON.parse(text));

export function createArchive(
  reader: Reader,
  compiledOf: (framework: FrameworkRef) => CompiledFramework,
): Archive {
  const known = new Map<number, PublishedQuarter>();
  return {
    open(number) {
      const open = known.get(number);
      if (open) {
        // The one asked for last is the last to make room.
        known.delete(number);
        known.set(number, open);
        return open;
      }
      const record = findPublication(reader, number);
      if (!record) throw new NotFound(`publication ${number}`);
      const manifest = manifestOf(record.manifest);
      const quarter = openPublication(
        manifest,
        record.sha256,
        compiledOf(manifest.framework),
        (sha256) => readFile(reader, sha256),
      );
      known.set(number, quarter);
      const oldest = known.keys().next();
      if (known.size > MOST_OPEN && !oldest.done) known.delete(oldest.value);
      return quarter;
    },
  };
}
