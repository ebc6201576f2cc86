import type { Request, Response } from 'express';
import type * as z from 'zod/mini';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import { type Language, languageOf } from './language.ts';
import type { AnyRoute, RouteInput } from './route.ts';
import {
  type Origin,
  originOf,
  requestSession,
  type RequestSession,
  type Visitor,
} from './visitor.ts';

function parsePart(
  schema: z.ZodMiniType | undefined,
  value: unknown,
  where: string,
  issues: Issue[],
): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of issuesOf(parsed.error)) {
    issues.push({ ...issue, path: issue.path === '' ? where : `${where}.${issue.path}` });
  }
  return undefined;
}

/** The parts of a request that its route declares. */
export interface Parts<P = unknown, Q = unknown, B = unknown, H = unknown> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly headers: H;
}

type Contracts = { readonly [part in keyof Parts]?: z.ZodMiniType | undefined };

/** The parts of a request by their contracts. Throws `Invalid` with every issue. */
export function parseParts(contracts: Contracts, request: Request): Parts {
  const issues: Issue[] = [];
  const parts = {
    params: parsePart(contracts.params, request.params, 'params', issues),
    query: parsePart(contracts.query, request.query, 'query', issues),
    body: parsePart(contracts.body, request.body, 'body', issues),
    headers: parsePart(contracts.headers, request.headers, 'headers', issues),
  };
  if (issues.length > 0) throw new Invalid(issues);
  return parts;
}

/** Who asks, over which request. */
export interface Asking {
  readonly request: Request;
  readonly response: Response;
  readonly visitor: Visitor;
  readonly isSecure: boolean;
}

/** What a handler gets. Few ask where the request comes from, and finding it out costs more than all the rest. */
class Input<P, Q, B, H> implements RouteInput<P, Q, B, H> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly headers: H;
  readonly csv: string;
  readonly actor: Actor;
  readonly #asking: Asking;

  constructor({ params, query, body, headers }: Parts<P, Q, B, H>, csv: string, asking: Asking) {
    this.params = params;
    this.query = query;
    this.body = body;
    this.headers = headers;
    this.csv = csv;
    this.actor = asking.visitor.actor;
    this.#asking = asking;
  }

  get origin(): Origin {
    return originOf(this.#asking.request, this.#asking.visitor);
  }

  get session(): RequestSession {
    const { request, response, visitor, isSecure } = this.#asking;
    return requestSession(request, response, visitor, isSecure);
  }

  get language(): Language {
    return languageOf(this.#asking.request);
  }
}

/** Input as a route of any contracts takes it: what it declares has been parsed. */
export type AnyInput = RouteInput<never, never, never, never>;

/** What the handler of a route gets, its parts parsed before. */
export function inputOf(parts: Parts, asking: Asking, csv = ''): AnyInput {
  return new Input(parts as Parts<never, never, never, never>, csv, asking);
}

/** What the handler of a route gets. Throws `Invalid` with every issue. */
export function parseInput(route: AnyRoute, asking: Asking): AnyInput {
  const { params, query, headers } = route;
  const isCsv = route.body === 'csv';
  const body = route.body === 'csv' ? undefined : route.body;
  const sent: unknown = asking.request.body;
  const csv = isCsv && typeof sent === 'string' ? sent : '';
  return inputOf(parseParts({ params, query, body, headers }, asking.request), asking, csv);
}
