import { getJson, apiUrl, type QueryParams } from '#client/lib/api/get-json.ts';
import type { CsvCell } from '#client/lib/csv.ts';
import { downloadBlob, downloadCsv } from '#client/lib/download.ts';
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
  if (kind === 'csv') {
    downloadCsv(`${name}.csv`, auditCsv(events));
  } else {
    const text = JSON.stringify({ events }, null, 1);
    downloadBlob(`${name}.json`, new Blob([text], { type: 'application/json' }));
  }
}
