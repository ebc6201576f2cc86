import { getJson, apiUrl, type QueryParams } from '#client/lib/api/get-json.ts';
import { toCsv, type CsvCell } from '#client/lib/export/csv.ts';
import { downloadBlob } from '#client/lib/download.ts';
import type { AuditEventDto, AuditExportResponse } from '#shared/contracts/audit.ts';

/** Names of the columns are those of the API: the file is for checking, in every language the same. */
const columns = [
  'id',
  'at',
  'account',
  'address',
  'action',
  'subject',
  'department',
  'before',
  'after',
  'reason',
  'hash',
] as const satisfies readonly (keyof AuditEventDto)[];

export function auditCsv(events: readonly AuditEventDto[]): CsvCell[][] {
  return [[...columns], ...events.map((event) => columns.map((column) => event[column]))];
}

/** Fetches every event under a filter and hands it over as a file. */
export async function downloadTrail(filter: QueryParams, kind: 'csv' | 'json'): Promise<void> {
  const { events } = await getJson<AuditExportResponse>(apiUrl('/audit/export', filter));
  const name = `nudj-audit-${new Date().toISOString().slice(0, 10)}`;
  const file = {
    csv: () => new Blob([toCsv(auditCsv(events))], { type: 'text/csv;charset=utf-8' }),
    json: () => new Blob([JSON.stringify({ events }, null, 1)], { type: 'application/json' }),
  }[kind]();
  downloadBlob(`${name}.${kind}`, file);
}
