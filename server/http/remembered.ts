import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const MOST_ANSWERS = 500;

/** A serialised answer: its bytes, plain and compressed, and the tag that names them. */
export interface Remembered {
  readonly etag: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
}

/** Remembers serialised answers by a key that holds everything they depend on; the oldest make room. */
export class RememberedAnswers {
  readonly #answers = new Map<string, Promise<Remembered>>();

  /** The answer under `key`, made once by `make` even when many ask at the same time. */
  get(key: string, make: () => unknown): Promise<Remembered> {
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#serialise(make);
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    const oldest = this.#answers.keys().next();
    if (this.#answers.size > MOST_ANSWERS && !oldest.done) this.#answers.delete(oldest.value);
    return answer;
  }

  async #serialise(make: () => unknown): Promise<Remembered> {
    const plain = Buffer.from(JSON.stringify(await make()));
    const brotli = await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } });
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    return { etag, plain, brotli };
  }
}
