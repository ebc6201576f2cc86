import type { Writer } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';

/** Who caused a change and from where. */
export interface Origin {
  readonly account: string;
  readonly address: string;
}

/** A change of an account as the audit trail tells it. Never carries a secret. */
export interface AccountEvent extends Origin {
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** What every part of the accounts stands on; `compose.ts` hands it over. */
export interface AccountContext {
  readonly store: Store;
  now(): Date;
  record(writer: Writer, event: AccountEvent): void;
  /** Whether the server shows the demonstration: known passwords, no second factor asked for. */
  isDemo(): boolean;
}

/** The command line and the server itself. */
export const SYSTEM: Origin = { account: 'system', address: 'local' };
