import { strToU8, type Zippable, zipSync } from 'fflate';
import type { PublishedQuarter } from './published-quarter.ts';
import type { PublicationRecord } from './publications.store.ts';

/** Names of the files that are not named by the manifest: itself, its signature, and the key that made it. */
export const MANIFEST = 'publication.json';
export const SIGNATURE = 'publication.sig';
export const PUBLIC_KEY = 'public-key.pem';

/** The same bytes every time: no clock of this machine goes into a bundle. */
const MOMENT = new Date(1980, 0, 1);

/** Everything that recomputing a publication needs, as a zip file. */
export function bundleOf(record: PublicationRecord, quarter: PublishedQuarter): Uint8Array {
  const files: Zippable = {
    [MANIFEST]: strToU8(record.manifest),
    [SIGNATURE]: new Uint8Array(Buffer.from(record.signature, 'base64')),
    [PUBLIC_KEY]: strToU8(record.publicKey),
  };
  for (const { name } of quarter.manifest.parts) {
    const content = quarter.file(name);
    if (content) files[name] = new Uint8Array(content);
  }
  return zipSync(files, { level: 6, mtime: MOMENT });
}

/** What a bundle is called where it is saved: `nudj-2024-Q4-r1.zip`. */
export const fileNameOf = ({ cycle, revision }: PublicationRecord, ending: string): string =>
  `nudj-${cycle}-r${revision}${ending}`;
