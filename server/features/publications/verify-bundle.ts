import { createPublicKey } from 'node:crypto';
import {
  type PublicationKey,
  publicationManifest,
  type PublicationManifest,
} from '#shared/contracts/publications.ts';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import { ENGINE_VERSION } from '#shared/domain/scoring/engine-version.ts';
import { limited, parseFile } from './bundle-files.ts';
import { MANIFEST, PUBLIC_KEY, SIGNATURE } from './bundle.ts';
import { sha256Of } from './part-file.ts';
import { recomputeBundle } from './recompute-bundle.ts';
import { changedSections } from './section-hashes.ts';
import { describeKey, isSignedBy } from './signing-key.ts';

/** What was checked, when nothing is wrong. */
export interface Verified {
  readonly manifest: PublicationManifest;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly departments: number;
  readonly answers: number;
}

/** How a check ended: what was verified, or everything that is wrong, each with its place. */
export type Verification =
  | { readonly ok: true; readonly verified: Verified }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The key to check by: the one given, else the bundle's own, which then proves only that nothing changed since. */
function checkSignature(
  files: ReadonlyMap<string, Buffer>,
  givenPem: string | null,
): { issues: Issue[]; fingerprint: string } {
  const own = files.get(PUBLIC_KEY)?.toString() ?? '';
  const keyOf = (pem: string, path: string): PublicationKey => {
    try {
      const key = createPublicKey(pem);
      if (key.asymmetricKeyType === 'ed25519') return describeKey(key);
    } catch {
      // Told below like any other text that is no such key.
    }
    throw new Invalid([{ path, code: 'bundle.key_not_usable' }]);
  };
  const ownKey = keyOf(own, PUBLIC_KEY);
  // Several texts may stand for one key; a bundle has the one that was written.
  if (ownKey.pem !== own) throw new Invalid([{ path: PUBLIC_KEY, code: 'bundle.key_not_usable' }]);
  const found = ownKey.fingerprint;
  const pem = givenPem ?? own;
  const expected = givenPem === null ? found : keyOf(givenPem, '--key').fingerprint;
  const issues: Issue[] = [];
  if (found !== expected) {
    issues.push({ path: PUBLIC_KEY, code: 'bundle.other_key', params: { found, expected } });
  }
  const manifest = files.get(MANIFEST) ?? Buffer.alloc(0);
  if (!isSignedBy(pem, manifest, files.get(SIGNATURE) ?? Buffer.alloc(0))) {
    issues.push({ path: `${MANIFEST}, ${SIGNATURE}`, code: 'bundle.signature_wrong' });
  }
  return { issues, fingerprint: expected };
}

/** Where a document with short hashes was changed. */
function sectionIssues(files: ReadonlyMap<string, Buffer>, name: string): Issue[] {
  try {
    const hashes = JSON.parse(files.get('hashes.json')?.toString() ?? '{}') as Record<
      string,
      Record<string, string> | undefined
    >;
    const document: unknown = JSON.parse(files.get(name)?.toString() ?? '');
    const changed = hashes[name] ? changedSections(document, hashes[name]) : [];
    return changed.map((path) => ({
      path: `${name}: ${path}`,
      code: 'bundle.section_changed',
    }));
  } catch {
    // A document that cannot be read is told of when it is parsed.
    return [];
  }
}

function checkFiles(files: ReadonlyMap<string, Buffer>, manifest: PublicationManifest): Issue[] {
  const named = new Set([
    MANIFEST,
    SIGNATURE,
    PUBLIC_KEY,
    ...manifest.parts.map(({ name }) => name),
  ]);
  const unknown = [...files.keys()].filter((name) => !named.has(name));
  return [
    ...unknown.map((path) => ({ path, code: 'bundle.file_unknown' })),
    ...manifest.parts.flatMap(({ name, sha256 }): Issue[] => {
      const content = files.get(name);
      if (!content) return [{ path: name, code: 'bundle.file_missing' }];
      const found = sha256Of(content);
      if (found === sha256) return [];
      return [
        { path: name, code: 'bundle.hash_differs', params: { found, expected: sha256 } },
        ...limited(sectionIssues(files, name), name),
      ];
    }),
  ];
}

/**
 * Checks a bundle wholly and from itself alone: its signature, every hash, and every number by computing it again.
 * With `key`, the publisher's public key as PEM, it also proves who published it.
 */
export function verifyBundle(files: ReadonlyMap<string, Buffer>, key: string | null): Verification {
  const issues: Issue[] = [];
  const collect = <T>(check: () => T): T | null => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      issues.push(...error.issues);
      return null;
    }
  };
  const signed = collect(() => checkSignature(files, key));
  issues.push(...(signed?.issues ?? []));
  const manifest = collect(() => parseFile(files, MANIFEST, publicationManifest));
  if (!manifest) return { ok: false, issues };
  issues.push(...checkFiles(files, manifest));
  if (manifest.engine !== ENGINE_VERSION) {
    const params = { found: manifest.engine, expected: ENGINE_VERSION };
    issues.push({ path: `${MANIFEST}: engine`, code: 'bundle.other_engine', params });
  }
  const size = collect(() => recomputeBundle(files, manifest, (found) => issues.push(...found)));
  if (issues.length > 0 || !size || !signed) return { ok: false, issues };
  const sha256 = sha256Of(files.get(MANIFEST) ?? Buffer.alloc(0));
  return { ok: true, verified: { manifest, sha256, fingerprint: signed.fingerprint, ...size } };
}
