import * as z from 'zod/mini';
import { frameworkFile } from './framework-file.ts';
import { nodeCode } from './common.ts';

export const frameworkVersionParams = z.object({
  id: nodeCode,
  version: z.string().check(z.regex(/^\d{1,4}(\.\d{1,4}){0,2}$/, 'version')),
});

/** `GET /api/v1/frameworks/:id/versions/:version` */
export const frameworkVersionResponse = z.object({
  sha256: z.string(),
  state: z.enum(['draft', 'published']),
  framework: frameworkFile,
});
export type FrameworkVersionResponse = z.infer<typeof frameworkVersionResponse>;
