import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';

/** A file of a publication. */
export interface PartFile {
  /** Its path in the bundle. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Null where the same bytes are stored already. */
  readonly content: Buffer | null;
}

/** SHA-256 of some bytes, hexadecimal. */
export const sha256Of = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** A text as a file. */
export function textFile(name: string, text: string): PartFile {
  const content = Buffer.from(text);
  return { name, sha256: sha256Of(content), bytes: content.length, content };
}

/** A value as a file of canonical JSON, so that equal content has equal bytes and an equal hash. */
export function jsonFile(name: string, value: unknown): PartFile {
  return textFile(name, canonicalJson(value));
}
