import type * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Language } from './language.ts';
import type { Origin, RequestSession } from './visitor.ts';

type Schema = z.ZodMiniType;
type Output<S> = S extends Schema ? z.output<S> : undefined;

/** A handler may give back what it holds, read-only or not. */
type Given<T> = T extends object ? { readonly [K in keyof T]: Given<T[K]> } : T;

/** What a handler gets: everything parsed, nothing of Express. */
export interface RouteInput<P, Q, B, H = undefined> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The headers that the route declares, by their names in lower case. */
  readonly headers: H;
  /** The body of a CSV route; empty elsewhere. */
  readonly csv: string;
  readonly actor: Actor;
  /** Who asks and from where, for the audit trail. */
  readonly origin: Origin;
  readonly session: RequestSession;
  readonly language: Language;
}

/** A route as it is declared: nothing is reachable without its permission and its contracts. */
export interface Route<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | 'csv' | undefined,
  O extends Schema,
  H extends Schema | undefined = undefined,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path, e.g. `/api/v1/cycles/:cycle/import`. */
  readonly path: string;
  readonly summary: string;
  /** Asked before anything is parsed: the public is then told 401, anyone else 403. */
  readonly may: (
    actor: Actor,
    input: { readonly params: Readonly<Record<string, string>> },
  ) => boolean;
  /** Whether a session may come here before it typed the code of its authenticator, or enrolled one. */
  readonly whilePending?: boolean;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Request headers beyond the usual ones, by their names in lower case. */
  readonly headers?: H;
  readonly output: O;
  /**
   * For answers that are costly and alike for everyone: a text that changes whenever the answer may. With it the
   * answer is remembered, compressed and tagged.
   */
  readonly version?: (input: RouteInput<Output<P>, Output<Q>, Output<B>, Output<H>>) => string;
  /** Of such an answer, whether this address answers the same for ever: a browser then never asks again. */
  readonly isForEver?: (input: RouteInput<Output<P>, Output<Q>, Output<B>, Output<H>>) => boolean;
  /** Whether a browser may keep the answer and ask whether it still holds; otherwise nothing is kept. */
  readonly mayKeep?: boolean;
  /** Asked before the answer is made or remembered: throws `NotFound` for what this actor does not get to see. */
  readonly guard?: (input: RouteInput<Output<P>, Output<Q>, Output<B>, Output<H>>) => void;
  /** The version of what is answered, sent as its strong `ETag` for the next `If-Match`. */
  readonly tag?: (answer: Given<z.output<O>>) => number;
  readonly handle: (
    input: RouteInput<Output<P>, Output<Q>, Output<B>, Output<H>>,
  ) => Given<z.output<O>> | Promise<Given<z.output<O>>>;
}

/** A declared route whose types were checked where it was declared. */
export type AnyRoute = Omit<
  Route<
    Schema | undefined,
    Schema | undefined,
    Schema | 'csv' | undefined,
    Schema,
    Schema | undefined
  >,
  'handle' | 'guard' | 'tag' | 'version' | 'isForEver'
> & {
  readonly version?: (input: RouteInput<never, never, never, never>) => string;
  readonly isForEver?: (input: RouteInput<never, never, never, never>) => boolean;
  readonly guard?: (input: RouteInput<never, never, never, never>) => void;
  readonly tag?: (answer: never) => number;
  readonly handle: (input: RouteInput<never, never, never, never>) => unknown;
};

/** Declares a route; the types of `handle` follow from its contracts. */
export function route<
  O extends Schema,
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | 'csv' | undefined = undefined,
  H extends Schema | undefined = undefined,
>(definition: Route<P, Q, B, O, H>): AnyRoute {
  return definition;
}
