import * as z from 'zod/mini';
import { departmentCode } from './common.ts';

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** What sort of body a department is. */
export const departmentKind = z.enum(['ministry', 'authority', 'directorate', 'institution']);

/** A file of departments: code, names in both languages, kind. */
export const departmentsFile = z
  .array(
    z.strictObject({
      code: departmentCode,
      name: z.strictObject({ ar: name, en: name }),
      kind: departmentKind,
    }),
  )
  .check(z.minLength(1), z.maxLength(5000));
export type DepartmentsFile = z.infer<typeof departmentsFile>;
