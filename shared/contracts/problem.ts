import * as z from 'zod/mini';

/** One thing that is wrong with an input: where (JSON path or `row 3, value`), what, and what would be right. */
export const problemIssue = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
});
export type ProblemIssue = z.infer<typeof problemIssue>;

/** RFC 9457 problem details, with every issue at once. `code` is stable; `title` and `detail` are for people. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  requestId: z.optional(z.string()),
  issues: z.optional(z.array(problemIssue)),
  /** Of a 409 or 412: what is there now; its form belongs to the code. */
  current: z.optional(z.unknown()),
});
export type Problem = z.infer<typeof problem>;
