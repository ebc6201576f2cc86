import * as z from 'zod/mini';
import { FILE_TYPES } from '#shared/domain/evidence/file-type.ts';
import { cycleCode, departmentCode, nodeCode } from './common.ts';

const day = z.iso.date();
const fileName = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** Identity of a document of a department; its revisions are numbered from 1. */
export const evidenceId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,40}$/));

/** Names one revision of a document, as an answer refers to it. */
export const evidenceLink = z.strictObject({ id: evidenceId, revision: z.int().check(z.gte(1)) });
export type EvidenceLink = z.infer<typeof evidenceLink>;

/** What a file may be, found by its content. */
export const evidenceType = z.enum(FILE_TYPES);
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

/** A document that a department can attach again: its newest revision, and the answers that named it so far. */
export const knownDocument = z.object({
  ...evidenceRevision.shape,
  uses: z.array(z.object({ cycle: cycleCode, indicator: nodeCode })),
});
export type KnownDocument = z.infer<typeof knownDocument>;

/** `GET /api/v1/departments/:department/evidence`: each document of the department, newest first. */
export const evidenceListResponse = z.object({ evidence: z.array(knownDocument) });
export type EvidenceListResponse = z.infer<typeof evidenceListResponse>;

/** `…/evidence/uploads/:upload`: a file on its way, under a name that its sender chose. */
export const uploadParams = z.object({ department: departmentCode, upload: evidenceId });

/** `GET …/uploads/:upload`: how many bytes of it are here; 0 for one that is not known. */
export const uploadProgress = z.object({ received: z.number() });
export type UploadProgress = z.infer<typeof uploadProgress>;

/**
 * `PUT …/uploads/:upload?offset=`: the next piece as the body, `application/octet-stream`, ≤ 1 MB. It counts as a whole
 * or not at all; a piece that does not begin where the file ends so far answers 409 with what is here.
 */
export const pieceQuery = z.object({ offset: z.coerce.number().check(z.int(), z.gte(0)) });

/**
 * `POST …/uploads/:upload`: the file is whole, and becomes the first revision of a new document or the next one of
 * `document`. Sent again it gives the same revision; so does the same file with the same name and date.
 */
export const finishUploadBody = z.strictObject({
  document: z.nullable(evidenceId),
  name: fileName,
  effectiveOn: day,
  bytes: z.int().check(z.gte(1)),
});
export type FinishUploadBody = z.infer<typeof finishUploadBody>;

/** `GET …/evidence/:id/revisions/:revision/file`: the file, as an attachment unless it is to be shown. */
export const evidenceFileParams = z.object({
  department: departmentCode,
  id: evidenceId,
  revision: z.coerce.number().check(z.int(), z.gte(1)),
});

/** `show`: images and PDF for the browser's own viewer, in a sandbox. Every other kind stays an attachment. */
export const evidenceFileQuery = z.object({ show: z.optional(z.literal('1')) });
