import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { PublicationKey } from '#shared/contracts/publications.ts';

/** The key of this instance: who has its public half can tell what this instance published. */
export interface SigningKey {
  readonly public: PublicationKey;
  /** Ed25519 over these bytes, base64. */
  sign(content: Uint8Array): string;
}

/** A public key as it is shown and compared. */
export function describeKey(key: KeyObject): PublicationKey {
  const der = key.export({ type: 'spki', format: 'der' });
  return {
    algorithm: 'Ed25519',
    pem: key.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: createHash('sha256').update(der).digest('hex'),
  };
}

/** The same of a key as PEM. */
export const describePem = (pem: string): PublicationKey => describeKey(createPublicKey(pem));

/** Whether a signature over these bytes was made by the private half of a key. */
export function isSignedBy(pem: string, content: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey(pem);
  return key.asymmetricKeyType === 'ed25519' && verify(null, content, key, signature);
}

function keyOf(privateKey: KeyObject): SigningKey {
  return {
    public: describeKey(createPublicKey(privateKey)),
    sign: (content) => sign(null, content, privateKey).toString('base64'),
  };
}

/** Writes a new key under its name unless another process was faster; whole and synced, or not at all. */
function writeNew(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  const temporary = `${path}.${randomUUID()}`;
  const file = openSync(temporary, 'wx', 0o600);
  try {
    writeSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    fsyncSync(file);
    linkSync(temporary, path);
    const folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  } finally {
    closeSync(file);
    rmSync(temporary, { force: true });
  }
}

/**
 * The instance's key, made when it is first needed. It lies beside the database and not in it: a copy of the database
 * must not be able to sign. Without a path, as in tests, it lives as long as the process.
 */
export function signingKeyAt(path: string | null): () => SigningKey {
  let known: SigningKey | undefined;
  return () => {
    if (known) return known;
    if (path === null) known = keyOf(generateKeyPairSync('ed25519').privateKey);
    else {
      if (!existsSync(path)) writeNew(path);
      known = keyOf(createPrivateKey(readFileSync(path)));
    }
    return known;
  };
}
