import type { Express, Request } from 'express';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '#shared/domain/access/actor.ts';
import { type MountOptions, refuse } from './mount.ts';
import { credentialsOf, type Origin, originOf } from './visitor.ts';

/** What the handler of a file route gets; it parses what it uses. */
export interface FileInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A file as it is given back. */
export interface GivenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly content: NodeJS.ReadableStream;
}

/** A route whose body or answer is a file, streamed; like every route it declares its permission. */
export type FileRoute = {
  readonly path: string;
  readonly may: (actor: Actor) => boolean;
} & (
  | { readonly method: 'post' | 'put'; readonly receive: (input: FileInput) => Promise<unknown> }
  | { readonly method: 'get'; readonly give: (input: FileInput) => GivenFile }
);

/** A content type other than that of files; `http/problems.ts` knows it by its `type`. */
class WrongContentType extends Error {
  readonly type = 'encoding.unsupported';
}

const attachment = (name: string): string =>
  `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** Puts the declared file routes on an Express application. A file is never shown in place, and never runs. */
export function mountFiles(
  app: Express,
  routes: readonly FileRoute[],
  { visitorOf, isSecure }: Pick<MountOptions, 'visitorOf' | 'isSecure'>,
): void {
  for (const route of routes) {
    app[route.method](route.path, async (request, response) => {
      const visitor = visitorOf(credentialsOf(request, isSecure));
      refuse(route, visitor, {});
      const input = (content: Request & IncomingMessage): FileInput => ({
        params: request.params,
        query: request.query,
        actor: visitor.actor,
        origin: originOf(request, visitor),
        content,
      });
      response.setHeader('Cache-Control', 'no-store');
      if (route.method !== 'get') {
        if (!request.is('application/octet-stream')) throw new WrongContentType();
        response.json(await route.receive(input(request)));
        return;
      }
      const file = route.give(input(request));
      response.setHeader('Content-Type', file.mediaType);
      response.setHeader('Content-Length', file.bytes);
      response.setHeader('Content-Disposition', attachment(file.name));
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
      response.setHeader('ETag', `"${file.sha256}"`);
      await pipeline(file.content, response);
    });
  }
}
