import { unzipSync } from 'fflate';
import { Invalid, type Issue } from '#shared/domain/errors.ts';

/** What is read of a bundle; one of 2,400 departments is far below. */
export interface BundleLimits {
  /** Bytes of the zip file. */
  readonly packed: number;
  /** Bytes of all files unpacked. */
  readonly unpacked: number;
  readonly files: number;
}

export const BUNDLE_LIMITS: BundleLimits = {
  packed: 256 * 1024 * 1024,
  unpacked: 1024 * 1024 * 1024,
  files: 2000,
};

const refuse = (issue: Issue): never => {
  throw new Invalid([issue]);
};

/**
 * The files of a bundle. What would not fit is refused before it is unpacked: a zip file says how large its files
 * are, and a file that says too little is cut off there and found by its hash.
 * @throws Invalid `bundle.too_large`, `bundle.too_many_files`, `bundle.file_twice`, `bundle.not_zip`.
 */
export function readBundle(
  packed: Uint8Array,
  limits: BundleLimits = BUNDLE_LIMITS,
): ReadonlyMap<string, Buffer> {
  if (packed.length > limits.packed) {
    const params = { bytes: packed.length, max: limits.packed };
    refuse({ path: '', code: 'bundle.too_large', params });
  }
  const seen = new Set<string>();
  let bytes = 0;
  const admit = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (name.endsWith('/')) return false;
    bytes += originalSize;
    if (seen.has(name)) refuse({ path: name, code: 'bundle.file_twice' });
    seen.add(name);
    if (seen.size > limits.files) {
      const params = { files: seen.size, max: limits.files };
      refuse({ path: '', code: 'bundle.too_many_files', params });
    }
    if (bytes > limits.unpacked) {
      refuse({ path: name, code: 'bundle.too_large', params: { bytes, max: limits.unpacked } });
    }
    return true;
  };
  try {
    const files = unzipSync(packed, { filter: admit });
    return new Map(
      Object.entries(files).map(([name, content]) => [
        name,
        Buffer.from(content.buffer, content.byteOffset, content.length),
      ]),
    );
  } catch (error) {
    if (error instanceof Invalid) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    return refuse({ path: '', code: 'bundle.not_zip', params: { detail } });
  }
}
