import * as z from 'zod/mini';
import {
  departmentEvidenceParams,
  evidenceFileParams,
  evidenceListResponse,
  evidenceParams,
  evidenceRevision,
  type EvidenceType,
  uploadQuery,
} from '#shared/contracts/evidence.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { hasRole } from '#shared/domain/access/actor.ts';
import { Forbidden, NotFound } from '#shared/domain/errors.ts';
import { type FileRoute, fileRoute } from '#server/http/file-route.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayAddEvidence, mayReadEvidence, mayReadEvidenceOf } from './evidence.policy.ts';
import type { EvidenceService } from './evidence.service.ts';

const PLACE = '/api/v1/departments/:department/evidence';

const mediaTypes: Readonly<Record<EvidenceType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

function guardReading(actor: Actor, department: string): void {
  if (!mayReadEvidenceOf(actor, department)) throw new NotFound('evidence');
}

function guardAdding(actor: Actor, department: string): void {
  guardReading(actor, department);
  if (!mayAddEvidence(actor, department)) throw new Forbidden('access.forbidden');
}

export function evidenceRoutes(evidence: EvidenceService): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: PLACE,
      summary: 'The newest revision of each of a department’s documents',
      may: mayReadEvidence,
      params: departmentEvidenceParams,
      output: evidenceListResponse,
      guard: ({ actor, params }) => guardReading(actor, params.department),
      handle: ({ params }) => evidence.list(params.department),
    }),
  ];
}

/** Files travel as they are: sent as the body, given back as attachments. */
export function evidenceFileRoutes(evidence: EvidenceService): FileRoute[] {
  const mayAdd = (actor: Actor): boolean => hasRole(actor, 'officer', 'head');
  return [
    fileRoute({
      method: 'post',
      path: PLACE,
      summary: 'Add a document; the file itself is the body',
      may: mayAdd,
      params: departmentEvidenceParams,
      query: uploadQuery,
      output: evidenceRevision,
      guard: ({ actor, params }) => guardAdding(actor, params.department),
      receive: ({ params, query, origin, content }) =>
        evidence.upload({
          department: params.department,
          id: null,
          given: query,
          content,
          origin,
        }),
    }),
    fileRoute({
      method: 'put',
      path: `${PLACE}/:id`,
      summary: 'The next revision of a document; the file itself is the body',
      may: mayAdd,
      params: evidenceParams,
      query: uploadQuery,
      output: evidenceRevision,
      guard: ({ actor, params }) => guardAdding(actor, params.department),
      receive: ({ params: { department, id }, query, origin, content }) =>
        evidence.upload({ department, id, given: query, content, origin }),
    }),
    fileRoute({
      method: 'get',
      path: `${PLACE}/:id/revisions/:revision/file`,
      summary: 'The file of a revision, always as an attachment',
      may: mayReadEvidence,
      params: evidenceFileParams,
      query: z.object({}),
      guard: ({ actor, params }) => guardReading(actor, params.department),
      give: ({ params: { department, id, revision } }) => {
        const found = evidence.find(department, id, revision);
        const { name, type, bytes, sha256 } = found;
        return { name, bytes, sha256, mediaType: mediaTypes[type], content: evidence.read(found) };
      },
    }),
  ];
}
