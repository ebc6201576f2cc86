import type * as z from 'zod/mini';
import type { Actor } from './actor.ts';
import type { Language } from './language.ts';

type Schema = z.ZodMiniType;
type Output<S> = S extends Schema ? z.output<S> : undefined;

/** A handler may give back what it holds, read-only or not. */
type Given<T> = T extends object ? { readonly [K in keyof T]: Given<T[K]> } : T;

/** What a handler gets: everything parsed, nothing of Express. */
export interface RouteInput<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The body of a CSV route; empty elsewhere. */
  readonly csv: string;
  readonly actor: Actor;
  readonly language: Language;
}

/** A route as it is declared: nothing is reachable without its permission and its contracts. */
export interface Route<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | 'csv' | undefined,
  O extends Schema,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path, e.g. `/api/v1/cycles/:cycle/import`. */
  readonly path: string;
  readonly summary: string;
  readonly may: (actor: Actor) => boolean;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly output: O;
  /**
   * For answers that are costly and alike for everyone: a text that changes whenever the answer may. With it the
   * answer is remembered, compressed and tagged.
   */
  readonly version?: () => string;
  readonly handle: (input: RouteInput<Output<P>, Output<Q>, Output<B>>) => Given<z.output<O>>;
}

/** A declared route whose types were checked where it was declared. */
export type AnyRoute = Omit<
  Route<Schema | undefined, Schema | undefined, Schema | 'csv' | undefined, Schema>,
  'handle'
> & { readonly handle: (input: RouteInput<never, never, never>) => unknown };

/** Declares a route; the types of `handle` follow from its contracts. */
export function route<
  O extends Schema,
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | 'csv' | undefined = undefined,
>(definition: Route<P, Q, B, O>): AnyRoute {
  return definition;
}
