import type { Request } from 'express';
import { ENCODING_NAMES, encodingFor } from './encoding.ts';
import { type AnyInput, type Asking, inputOf, type Parts, parseParts } from './parse-input.ts';
import type { Remembered, RememberedAnswers } from './remembered.ts';
import type { AnyRoute } from './route.ts';

/** What never changes is kept by whoever asked, and by nobody between. */
export const FOR_EVER = 'private, max-age=31536000, immutable';
const MOST_ASKED = 500;

/** What an address asks a route, by its contracts. */
interface Asked {
  readonly parts: Parts;
  /** A text that names it. */
  readonly name: string;
  /** Which version of the answer was given last, and its name among the remembered ones. */
  version: string;
  key: string;
}

/** Reads each address once: the same few are asked again and again, and what an address says never changes. */
function askedOnce(route: AnyRoute): (request: Request) => Asked {
  const known = new Map<string, Asked>();
  const { params, query } = route;
  return (request) => {
    const before = known.get(request.url);
    if (before) return before;
    const parts = parseParts({ params, query }, request);
    const name = JSON.stringify([route.path, parts.params, parts.query]);
    const asked = { parts, name, version: '', key: name };
    if (known.size >= MOST_ASKED) known.clear();
    known.set(request.url, asked);
    return asked;
  };
}

function keyOf(asked: Asked, version: string): string {
  if (asked.version !== version) {
    asked.version = version;
    asked.key = `${asked.name} ${version}`;
  }
  return asked.key;
}

function send({ request, response }: Asking, answer: Remembered, isForEver: boolean): void {
  response.setHeader('ETag', answer.etag);
  response.setHeader('Cache-Control', isForEver ? FOR_EVER : 'private, no-cache');
  response.setHeader('Vary', 'Accept-Encoding, Cookie, Authorization');
  if (request.headers['if-none-match']?.includes(answer.etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding !== 'plain') response.setHeader('Content-Encoding', ENCODING_NAMES[encoding]);
  response.end(answer[encoding]);
}

/** Answers a route whose answers are remembered: made once a version, sent at once where they are there. */
export function answerRemembered(
  route: AnyRoute & { readonly version: (input: AnyInput) => string },
  remembered: RememberedAnswers,
  make: (input: AnyInput) => unknown,
): (asking: Asking) => unknown {
  const { version, isForEver, guard } = route;
  const askedOf = askedOnce(route);
  return (asking) => {
    const asked = askedOf(asking.request);
    const input = inputOf(asked.parts, asking);
    guard?.(input);
    const key = keyOf(asked, version(input));
    const answer = remembered.get(key, () => make(input));
    const mayStay = isForEver?.(input) ?? false;
    // What is remembered is sent at once; only what is made now is waited for.
    if (!(answer instanceof Promise)) return send(asking, answer, mayStay);
    return answer.then((made) => send(asking, made, mayStay));
  };
}
