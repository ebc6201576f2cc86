import type * as z from 'zod/mini';
import {
  departmentEvidenceParams,
  evidenceFileParams,
  evidenceListResponse,
  evidenceParams,
  type EvidenceType,
  uploadQuery,
} from '#shared/contracts/evidence.ts';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { hasRole } from '#shared/domain/access/actor.ts';
import { Forbidden, Invalid, NotFound } from '#shared/domain/errors.ts';
import type { FileRoute } from '#server/http/file-route.ts';
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

function parse<S extends z.ZodMiniType>(schema: S, value: unknown, where: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Invalid(
    issuesOf(parsed.error).map((issue) => ({ ...issue, path: `${where}.${issue.path}` })),
  );
}

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
    {
      method: 'post',
      path: PLACE,
      may: mayAdd,
      receive: ({ params, query, actor, origin, content }) => {
        const { department } = parse(departmentEvidenceParams, params, 'params');
        guardAdding(actor, department);
        const given = parse(uploadQuery, query, 'query');
        return evidence.upload({ department, id: null, given, content, origin });
      },
    },
    {
      method: 'put',
      path: `${PLACE}/:id`,
      may: mayAdd,
      receive: ({ params, query, actor, origin, content }) => {
        const { department, id } = parse(evidenceParams, params, 'params');
        guardAdding(actor, department);
        const given = parse(uploadQuery, query, 'query');
        return evidence.upload({ department, id, given, content, origin });
      },
    },
    {
      method: 'get',
      path: `${PLACE}/:id/revisions/:revision/file`,
      may: mayReadEvidence,
      give: ({ params, actor }) => {
        const { department, id, revision } = parse(evidenceFileParams, params, 'params');
        guardReading(actor, department);
        const found = evidence.find(department, id, revision);
        const { name, type, bytes, sha256 } = found;
        return { name, bytes, sha256, mediaType: mediaTypes[type], content: evidence.read(found) };
      },
    },
  ];
}
