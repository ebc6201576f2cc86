import type { Issue } from '#shared/domain/errors.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import type { Grid } from '#server/features/workbook/grid.ts';

/** What files are read into, by what they are. */
export interface Readings {
  /** A department's filled-in quarter: its sheets. */
  readonly quarter: readonly Grid[];
  readonly framework: Framework;
}

export type ReadingKind = keyof Readings;

/** A file for the other thread. */
export interface ReadingTask {
  readonly kind: ReadingKind;
  readonly file: Uint8Array;
}

/** What the other thread answers. Errors lose their class on the way, so refusals travel as their issues. */
export type ReadingAnswer =
  | { readonly read: Readings[ReadingKind] }
  | { readonly refused: readonly Issue[] }
  | { readonly failed: string };

/** How a file of each kind is read; throws `Invalid` for what is none. */
export type FileReader = <K extends ReadingKind>(kind: K, file: Uint8Array) => Promise<Readings[K]>;
