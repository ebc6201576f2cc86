import * as z from 'zod/mini';
import { answerInput, checkResult } from './answers.ts';
import { localText, nodeCode } from './common.ts';
import { problemIssue } from './problem.ts';

/** `GET …/submissions/:department/workbook.xlsx?language=` and `workbook.csv?language=`; Arabic by default. */
export const workbookQuery = z.object({ language: z._default(z.enum(['ar', 'en']), 'ar') });

/** One side of a change: the answer, and the same in the words of the reader's language. */
const side = z.object({
  answer: answerInput,
  words: z.string(),
  comment: z.nullable(z.string()),
});

/** An answer that the file changes. */
export const workbookChange = z.object({
  indicator: nodeCode,
  title: localText,
  /** Where in the file it stands: `E14`. */
  cell: z.string(),
  before: side,
  after: side,
  /** What the checks will say of it; none of them stops it from being saved. */
  checks: z.array(checkResult),
  /** Who changed the answer after the file was downloaded, and when; null where nobody did. */
  conflict: z.nullable(z.object({ by: z.nullable(z.string()), at: z.nullable(z.string()) })),
});
export type WorkbookChange = z.infer<typeof workbookChange>;

/** `POST …/workbook`: what a filled-in file would change; nothing is changed yet. */
export const workbookPreview = z.object({
  /** Names exactly these changes; applying asks for it. */
  hash: z.string(),
  changes: z.array(workbookChange),
  /** What is wrong, each at its cell. With any of them nothing can be applied. */
  errors: z.array(problemIssue),
  /** Answers that the file leaves as they are. */
  unchanged: z.number(),
  /** Indicators that are due and stand nowhere in the file; their answers stay. */
  absent: z.array(nodeCode),
});
export type WorkbookPreview = z.infer<typeof workbookPreview>;

/**
 * `POST …/workbook/apply?preview=&take=`: the same file again, with the hash of its preview. `take` names, joined by
 * commas, the conflicts in which the file's answer is to count; in the others it goes to the history only.
 */
export const workbookApplyQuery = z.object({
  preview: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  take: z._default(z.string().check(z.regex(/^[\w.,-]{0,8000}$/)), ''),
});
export type WorkbookApplyQuery = z.infer<typeof workbookApplyQuery>;

/** What an applied file did: all of it, or nothing. */
export const workbookApplied = z.object({
  saved: z.number(),
  /** Answers of conflicts that were left as they are; the file's stand in the history. */
  setAside: z.number(),
});
export type WorkbookApplied = z.infer<typeof workbookApplied>;
