import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** How long somebody may stay with the provider. */
export const FLOW_SECONDS = 600;

/** What has to be remembered between leaving for the provider and coming back. */
export interface OidcFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Page to open afterwards. */
  readonly to: string;
  readonly startedAt: number;
}

/**
 * Seals flows into a cookie of the browser that began them, under a key that lives as long as the process: nothing to
 * store, so nothing that a stranger could fill.
 */
export class OidcFlowSeal {
  readonly #key = randomBytes(32);

  seal(flow: OidcFlow): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key, iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(flow), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The flow of a cookie; null where it is forged, too old or of another process. */
  open(cookie: string, now: number): OidcFlow | null {
    const bytes = Buffer.from(cookie, 'base64url');
    if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
    try {
      const iv = bytes.subarray(0, IV_BYTES);
      const decipher = createDecipheriv(ALGORITHM, this.#key, iv);
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const plain = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
      const flow = JSON.parse(Buffer.concat([plain, decipher.final()]).toString()) as OidcFlow;
      const age = now - flow.startedAt;
      return age >= 0 && age < FLOW_SECONDS * 1000 ? flow : null;
    } catch {
      return null;
    }
  }
}
