import * as z from 'zod/mini';
import { cycleCode, departmentCode, localText } from './common.ts';

const name = z.strictObject({
  ar: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  en: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});
const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(1000));

/** What sort of body a department is. */
export const departmentKind = z.enum(['ministry', 'authority', 'directorate', 'institution']);

/** A file of departments: code, names in both languages, kind. */
export const departmentsFile = z
  .array(z.strictObject({ code: departmentCode, name, kind: departmentKind }))
  .check(z.minLength(1), z.maxLength(5000));
export type DepartmentsFile = z.infer<typeof departmentsFile>;

/** A department as the administration sees it. It is measured from `openedFrom` until before `closedFrom`. */
export const department = z.object({
  code: departmentCode,
  name: localText,
  kind: z.string(),
  openedFrom: z.nullable(cycleCode),
  closedFrom: z.nullable(cycleCode),
  /** The department that took this one over. */
  mergedInto: z.nullable(departmentCode),
});
export type Department = z.infer<typeof department>;

export const departmentParams = z.object({ code: departmentCode });

/** `GET /api/v1/departments` */
export const departmentsResponse = z.object({ departments: z.array(department) });
export type DepartmentsResponse = z.infer<typeof departmentsResponse>;

/** `POST /api/v1/departments` */
export const addDepartmentBody = z.strictObject({
  code: departmentCode,
  name,
  kind: departmentKind,
  openedFrom: z.optional(cycleCode),
});
export type AddDepartmentBody = z.infer<typeof addDepartmentBody>;

/** `PATCH /api/v1/departments/:code`: what is absent stays; the name before is kept in the history. */
export const renameDepartmentBody = z.strictObject({
  name: z.optional(name),
  kind: z.optional(departmentKind),
  reason,
});
export type RenameDepartmentBody = z.infer<typeof renameDepartmentBody>;

/** `POST /api/v1/departments/:code/close`: the first quarter in which it is no longer measured. */
export const closeDepartmentBody = z.strictObject({ from: cycleCode, reason });
export type CloseDepartmentBody = z.infer<typeof closeDepartmentBody>;

/** `POST /api/v1/departments/:code/merge`: closes it and names its successor. */
export const mergeDepartmentBody = z.strictObject({
  into: departmentCode,
  from: cycleCode,
  reason,
});
export type MergeDepartmentBody = z.infer<typeof mergeDepartmentBody>;

/** `GET /api/v1/departments/:code/history`: its names, oldest first. */
export const departmentHistoryResponse = z.object({
  code: departmentCode,
  revisions: z.array(
    z.object({
      name: localText,
      kind: z.string(),
      recordedAt: z.string(),
      account: z.string(),
      reason: z.nullable(z.string()),
    }),
  ),
});
export type DepartmentHistoryResponse = z.infer<typeof departmentHistoryResponse>;
