import type { GivenAnswer, SaveAnswerBody } from '#shared/contracts/answers.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { CheckResult } from '#shared/domain/checks/check-answer.ts';
import type { Issue } from '#shared/domain/errors.ts';
import type { Grid } from './grid.ts';
import type { WholeQuarter } from './lay-out-sheet.ts';

/** Whose quarter, and who asks. */
export interface WorkbookAsking {
  readonly cycle: string;
  readonly department: string;
  readonly actor: Actor;
  readonly origin: { readonly account: string; readonly address: string };
}

/** A save as submissions take it. */
export interface WorkbookSave extends WorkbookAsking {
  readonly indicator: string;
  readonly body: SaveAnswerBody;
  readonly base: number;
  readonly requestKey: string;
  /** Whether it goes to the history only where the answer is newer than `base`. */
  readonly mayLose: boolean;
}

/** What the round trip needs of its neighbours; `compose.ts` hands it over. */
export interface WorkbookNeighbours {
  /** The sheets of a file. Throws `Invalid` for what is neither workbook nor CSV. */
  read(file: Uint8Array): Promise<readonly Grid[]>;
  /** A department's quarter with the forms of all indicators. Throws `NotFound`. */
  quarterOf(asking: WorkbookAsking): WholeQuarter;
  /** The accepted answer of an indicator at a version; null where there never was one. */
  answerAt(
    cycle: string,
    department: string,
    indicator: string,
    version: number,
  ): GivenAnswer | null;
  /** What saving would do; nothing is changed. */
  trySaveAll(saves: readonly WorkbookSave[]): readonly {
    readonly checks?: readonly CheckResult[] | undefined;
    readonly issues?: readonly Issue[] | undefined;
  }[];
  /** All of them in one transaction, or none. Throws `Outdated` where one that may not lose does. */
  saveAll(
    saves: readonly WorkbookSave[],
    event: {
      readonly account: string;
      readonly address: string;
      readonly action: string;
      readonly subject: string;
      readonly department: string;
      readonly after: unknown;
    },
  ): unknown;
  countSent(account: string, keyPrefix: string): { readonly saved: number; readonly lost: number };
  now(): Date;
}
