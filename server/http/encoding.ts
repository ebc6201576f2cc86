/** How an answer that is held compressed can be sent. */
export type Encoding = 'brotli' | 'gzip' | 'plain';

/** The names that HTTP has for them. */
export const ENCODING_NAMES = { brotli: 'br', gzip: 'gzip' } as const;

/** The weight that a client gives a coding: 1 where it says none, 0 where it refuses or does not name it. */
function weightOf(accepted: string, name: string): number {
  for (const part of accepted.split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    if (coding !== name) continue;
    const quality = parameters.find((each) => each.startsWith('q='));
    return quality === undefined ? 1 : Number(quality.slice(2)) || 0;
  }
  return 0;
}

const known = new Map<string, Encoding>();
const MOST_KNOWN = 100;

function choose(accepted: string): Encoding {
  const [brotli, gzip] = [weightOf(accepted, 'br'), weightOf(accepted, 'gzip')];
  if (brotli > 0 && brotli >= gzip) return 'brotli';
  return gzip > 0 ? 'gzip' : 'plain';
}

/** The smallest that this client takes. Clients say few different things, and each is read once. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'plain';
  const before = known.get(accepted);
  if (before !== undefined) return before;
  const encoding = choose(accepted);
  if (known.size < MOST_KNOWN) known.set(accepted, encoding);
  return encoding;
}
