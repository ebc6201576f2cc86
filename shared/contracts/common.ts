import * as z from 'zod/mini';

/** The same words in Arabic and English. */
export const localText = z.object({ ar: z.string(), en: z.string() });
export type LocalTextDto = z.infer<typeof localText>;

// The second argument of a pattern names its form: what would be right is then said (`issuesOf`).

/** A quarter being measured: `2024-Q3`. */
export const cycleCode = z.string().check(z.regex(/^\d{4}-Q[1-4]$/, 'quarter'));

/** Code of a department: `MOH`. */
export const departmentCode = z.string().check(z.regex(/^[A-Z][A-Z0-9_-]{1,15}$/, 'department'));

/** Code of a node of a framework: `SEC` or `SEC.03`. */
export const nodeCode = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'code'));

/** What identifies a framework version: anyone with the file can recompute the hash. */
export const frameworkRef = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
export type FrameworkRef = z.infer<typeof frameworkRef>;

/** State of a cycle (product.md). */
export const cycleState = z.enum(['scheduled', 'open', 'review', 'preliminary', 'published']);
export type CycleState = z.infer<typeof cycleState>;

/** A department as every view names it. */
export const departmentRef = z.object({
  code: z.string(),
  name: localText,
  kind: z.string(),
});
export type DepartmentRef = z.infer<typeof departmentRef>;

/** A maturity level's band: from `from`, inclusive, up to the next. */
export const levelBand = z.object({ level: z.number(), from: z.number(), title: localText });
export type LevelBand = z.infer<typeof levelBand>;
