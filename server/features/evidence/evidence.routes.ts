import {
  departmentEvidenceParams,
  evidenceFileParams,
  evidenceFileQuery,
  evidenceListResponse,
  evidenceRevision,
  type EvidenceType,
  finishUploadBody,
  pieceQuery,
  uploadParams,
  uploadProgress,
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

/** What a browser's own viewer shows without running anything. */
const SHOWN: ReadonlySet<EvidenceType> = new Set(['pdf', 'png', 'jpeg']);

function guardReading(actor: Actor, department: string): void {
  if (!mayReadEvidenceOf(actor, department)) throw new NotFound('evidence');
}

function guardAdding(actor: Actor, department: string): void {
  guardReading(actor, department);
  if (!mayAddEvidence(actor, department)) throw new Forbidden('access.forbidden');
}

const UPLOAD = `${PLACE}/uploads/:upload`;
const mayAdd = (actor: Actor): boolean => hasRole(actor, 'officer', 'head');

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
    route({
      method: 'get',
      path: UPLOAD,
      summary: 'How much of a file that is on its way is here',
      may: mayAdd,
      params: uploadParams,
      output: uploadProgress,
      guard: ({ actor, params }) => guardAdding(actor, params.department),
      handle: ({ params, origin }) => evidence.progress({ ...params, origin }),
    }),
    route({
      method: 'post',
      path: UPLOAD,
      summary: 'A file is whole: it becomes a document, or the next revision of one',
      may: mayAdd,
      params: uploadParams,
      body: finishUploadBody,
      output: evidenceRevision,
      guard: ({ actor, params }) => guardAdding(actor, params.department),
      handle: ({ params, body, origin }) => evidence.finish({ ...params, origin }, body),
    }),
  ];
}

/** Files travel as they are: sent piece by piece as bodies, given back as attachments. */
export function evidenceFileRoutes(evidence: EvidenceService): FileRoute[] {
  return [
    fileRoute({
      method: 'put',
      path: UPLOAD,
      summary: 'The next piece of a file that is on its way; the piece itself is the body',
      may: mayAdd,
      params: uploadParams,
      query: pieceQuery,
      output: uploadProgress,
      guard: ({ actor, params }) => guardAdding(actor, params.department),
      receive: ({ params, query, origin, content }) =>
        evidence.append({ ...params, origin }, query.offset, content),
    }),
    fileRoute({
      method: 'get',
      path: `${PLACE}/:id/revisions/:revision/file`,
      summary: 'The file of a revision, as an attachment unless it is to be shown',
      may: mayReadEvidence,
      params: evidenceFileParams,
      query: evidenceFileQuery,
      guard: ({ actor, params }) => guardReading(actor, params.department),
      give: ({ params: { department, id, revision }, query: { show } }) => {
        const found = evidence.find(department, id, revision);
        const { name, type, bytes, sha256 } = found;
        const isShown = show === '1' && SHOWN.has(type);
        const mediaType = mediaTypes[type];
        return { name, bytes, sha256, mediaType, isShown, content: evidence.read(found) };
      },
    }),
  ];
}
