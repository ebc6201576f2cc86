import type { Express, Request } from 'express';
import { finished, pipeline } from 'node:stream/promises';
import type * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/actor.ts';
import { type Language, languageOf } from './language.ts';
import { type MountOptions, refuse, WrongContentType } from './mount.ts';
import { parseParts } from './parse-input.ts';
import { FOR_EVER } from './remembered-route.ts';
import { credentialsOf, type Origin, originOf } from './visitor.ts';

type Schema = z.ZodMiniType;

/** What the handler of a file route gets: everything parsed but the file, which it reads while it arrives. */
export interface FileInput<P extends Schema, Q extends Schema> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly content: AsyncIterable<Uint8Array>;
  readonly language: Language;
}

/** A file as it is given back. */
export interface GivenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** For the browser's own viewer instead of its downloads. */
  readonly isShown?: boolean;
  /** The address gives the same bytes for ever: a browser need not ask again. */
  readonly isForEver?: boolean;
  readonly content: NodeJS.ReadableStream;
}

/** A route whose body or answer is a file, streamed; like every route it declares its permission and contracts. */
export type FileRoute<P extends Schema = Schema, Q extends Schema = Schema> = {
  readonly path: string;
  readonly summary: string;
  /** Asked before anything is parsed: the public is then told 401, anyone else 403. */
  readonly may: (actor: Actor) => boolean;
  readonly params: P;
  readonly query: Q;
  /** Asked before a byte is read or given: throws `NotFound` for what this actor does not get to see. */
  guard(input: FileInput<P, Q>): void;
} & (
  | {
      readonly method: 'post' | 'put';
      readonly output: Schema;
      receive(input: FileInput<P, Q>): Promise<unknown>;
    }
  | { readonly method: 'get'; give(input: FileInput<P, Q>): GivenFile | Promise<GivenFile> }
);

/** Declares a file route; the types of its handler follow from its contracts. */
export function fileRoute<P extends Schema, Q extends Schema>(
  definition: FileRoute<P, Q>,
): FileRoute {
  return definition;
}

const disposition = ({ name, isShown }: GivenFile): string =>
  `${isShown ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** Reads away what is left of a file that is refused: a client that still sends would not see the answer. */
async function readAway(request: Request): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  request.resume();
  // A client that goes away in between needs no answer.
  await finished(request).catch(() => undefined);
}

/**
 * Puts the declared file routes on an Express application. A file never runs: whatever shows it does so in a sandbox
 * that may load nothing.
 */
export function mountFiles(
  app: Express,
  routes: readonly FileRoute[],
  { visitorOf, isSecure, checkOutput }: MountOptions,
): void {
  for (const route of routes) {
    app[route.method](route.path, async (request, response) => {
      const visitor = visitorOf(credentialsOf(request, isSecure));
      refuse(route, visitor, request.params as Record<string, string>);
      if (route.method !== 'get' && !request.is('application/octet-stream')) {
        throw new WrongContentType();
      }
      const input: FileInput<Schema, Schema> = {
        ...parseParts({ params: route.params, query: route.query }, request),
        actor: visitor.actor,
        origin: originOf(request, visitor),
        content: request.iterator({ destroyOnReturn: false }),
        language: languageOf(request),
      };
      route.guard(input);
      response.setHeader('Cache-Control', 'no-store');
      if (route.method !== 'get') {
        try {
          const answer = await route.receive(input).finally(() => readAway(request));
          response.json(checkOutput ? route.output.parse(answer) : answer);
        } catch (error) {
          // A link that breaks on the way is no fault of anybody's, and nobody is there to be told.
          if (error !== request.errored) throw error;
        }
        return;
      }
      const file = await route.give(input);
      response.setHeader('Content-Type', file.mediaType);
      response.setHeader('Content-Length', file.bytes);
      response.setHeader('Content-Disposition', disposition(file));
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
      response.setHeader('ETag', `"${file.sha256}"`);
      if (file.isForEver === true) response.setHeader('Cache-Control', FOR_EVER);
      await pipeline(file.content, response);
    });
  }
}
