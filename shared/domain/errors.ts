/** One thing wrong with an input, named by code and values; `#shared/format` puts it into words. */
export interface Issue {
  /** Where: `nodes[17].normalise.max`, `row 12, value`. */
  readonly path: string;
  /** Stable code, e.g. `framework.bounds_equal`. */
  readonly code: string;
  /** Values that the message needs. */
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** Input that cannot be accepted; carries every issue, not only the first. */
export class Invalid extends Error {
  override readonly name = 'Invalid';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.path}: ${issue.code}`).join('\n'));
    this.issues = issues;
  }
}

/** The thing asked for is not there, or not for this actor. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  readonly what: string;
  constructor(what: string) {
    super(`not found: ${what}`);
    this.what = what;
  }
}

/** Nobody is signed in, or what was shown to prove it does not. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
  readonly why: string;
  constructor(why: string) {
    super(`not signed in: ${why}`);
    this.why = why;
  }
}

/** Too many tries; the next one is looked at after `waitSeconds`. */
export class TooMany extends Error {
  override readonly name = 'TooMany';
  readonly why: string;
  readonly waitSeconds: number;
  constructor(why: string, waitSeconds: number) {
    super(`too many: ${why}`);
    this.why = why;
    this.waitSeconds = waitSeconds;
  }
}

/** More came than is taken. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The actor may not do this. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly why: string;
  constructor(why: string) {
    super(`forbidden: ${why}`);
    this.why = why;
  }
}

/**
 * What is stored is no longer what the request started from, or does not allow it; `current` is what is there now,
 * `issues` what stands in the way.
 */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly code: string;
  readonly current: unknown;
  readonly issues: readonly Issue[];
  constructor(code: string, current: unknown, issues: readonly Issue[] = []) {
    super(`conflict: ${code}`);
    this.code = code;
    this.current = current;
    this.issues = issues;
  }
}

/** The version that a change names is no longer the current one; `current` tells what is there now. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
  readonly code: string;
  readonly current: unknown;
  constructor(code: string, current: unknown) {
    super(`outdated: ${code}`);
    this.code = code;
    this.current = current;
  }
}

/** The request does not say which version it started from, or how it is told from its own repetition. */
export class ConditionNeeded extends Error {
  override readonly name = 'ConditionNeeded';
  readonly code: string;
  constructor(code: string) {
    super(`condition needed: ${code}`);
    this.code = code;
  }
}
