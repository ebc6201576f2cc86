import * as z from 'zod/mini';
import { departmentCode } from './common.ts';

const day = z.iso.date();
const fileName = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** Identity of a document of a department; its revisions are numbered from 1. */
export const evidenceId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,40}$/));

/** Names one revision of a document, as an answer refers to it. */
export const evidenceLink = z.strictObject({ id: evidenceId, revision: z.int().check(z.gte(1)) });
export type EvidenceLink = z.infer<typeof evidenceLink>;

/** What a file may be, found by its content. */
export const evidenceType = z.enum(['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'csv']);
export type EvidenceType = z.infer<typeof evidenceType>;

/** One revision of a document. `effectiveOn` is the day it took effect, not the day it was uploaded. */
export const evidenceRevision = z.object({
  ...evidenceLink.shape,
  name: z.string(),
  type: evidenceType,
  bytes: z.number(),
  sha256: z.string(),
  effectiveOn: day,
  uploadedAt: z.string(),
  uploadedBy: z.string(),
});
export type EvidenceRevision = z.infer<typeof evidenceRevision>;

export const departmentEvidenceParams = z.object({ department: departmentCode });
export const evidenceParams = z.object({ department: departmentCode, id: evidenceId });

/** `GET /api/v1/departments/:department/evidence`: the newest revision of each document, newest first. */
export const evidenceListResponse = z.object({ evidence: z.array(evidenceRevision) });
export type EvidenceListResponse = z.infer<typeof evidenceListResponse>;

/**
 * `POST /api/v1/departments/:department/evidence?name=&effectiveOn=` (a new document) and
 * `PUT …/evidence/:id?…` (its next revision): the file itself is the body, `application/octet-stream`, ≤ 10 MB.
 * The same file as the newest revision with the same date gives that revision again.
 */
export const uploadQuery = z.object({ name: fileName, effectiveOn: day });
export type UploadQuery = z.infer<typeof uploadQuery>;

/** `GET …/evidence/:id/revisions/:revision/file`: the file, always as an attachment. */
export const evidenceFileParams = z.object({
  department: departmentCode,
  id: evidenceId,
  revision: z.coerce.number().check(z.int(), z.gte(1)),
});
