import { auditExportResponse, auditQuery, auditResponse } from '#shared/contracts/audit.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import type { Reader } from '#server/store/access.ts';
import { mayReadAudit } from './audit.policy.ts';
import { readAudit, readAuditForExport } from './audit.read-model.ts';

export function auditRoutes(reader: Reader): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/audit',
      summary: 'The trail of changes, newest first, a page at a time',
      may: mayReadAudit,
      query: auditQuery,
      output: auditResponse,
      handle: ({ query }) => readAudit(reader, query),
    }),
    route({
      method: 'get',
      path: '/api/v1/audit/export',
      summary: 'The trail of changes under a filter, oldest first, for a file',
      may: mayReadAudit,
      query: auditQuery,
      output: auditExportResponse,
      handle: ({ query }) => ({ events: readAuditForExport(reader, query) }),
    }),
  ];
}
