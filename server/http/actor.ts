/** Who asks. Until there are accounts, an actor is told only by where the server listens. */
export interface Actor {
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
}

/** Everyone reads; only a server that listens on the loopback address lets anyone write. */
export function actorFor(listensOnLoopback: boolean): Actor {
  return { mayRead: true, mayWrite: listensOnLoopback };
}
