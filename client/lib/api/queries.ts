import { queryOptions } from '@tanstack/react-query';
import type {
  AccountsResponse,
  ApiTokensResponse,
  OpenSessionsResponse,
} from '#shared/contracts/accounts.ts';
import type { AuditResponse } from '#shared/contracts/audit.ts';
import type { CyclesResponse } from '#shared/contracts/cycles.ts';
import type {
  DepartmentHistoryResponse,
  DepartmentsResponse,
} from '#shared/contracts/departments.ts';
import type { FrameworkVersionResponse } from '#shared/contracts/frameworks.ts';
import type { MailSettingsResponse, NoticesResponse } from '#shared/contracts/notices.ts';
import type {
  DepartmentResultsResponse,
  RankingResponse,
  TrendsResponse,
} from '#shared/contracts/results.ts';
import type { SessionResponse } from '#shared/contracts/session.ts';
import { apiUrl, getJson, type QueryParams } from './get-json.ts';

/** One description per request: key, address, answer. Pages and prefetching share them. */
function query<T>(url: string, staleTime = 60_000) {
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => getJson<T>(url, signal),
    staleTime,
  });
}

export const cyclesQuery = () => query<CyclesResponse>(apiUrl('/cycles'));

export const rankingQuery = (cycle?: string, node?: string) =>
  query<RankingResponse>(apiUrl('/ranking', { cycle, node }));

export const trendsQuery = (node?: string) => query<TrendsResponse>(apiUrl('/trends', { node }));

export const departmentQuery = (code: string, cycle?: string) =>
  query<DepartmentResultsResponse>(
    apiUrl(`/departments/${encodeURIComponent(code)}/results`, { cycle }),
  );

/** A published version never changes. */
export const frameworkQuery = (id: string, version: string) =>
  query<FrameworkVersionResponse>(
    apiUrl(`/frameworks/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}`),
    Number.POSITIVE_INFINITY,
  );

/** Who is signed in, and how one can sign in; without the demonstration's accounts, which only the sign-in page lists. */
export const sessionQuery = () =>
  query<SessionResponse>(apiUrl('/session', { without: 'demoSignIn' }));

export const demoSignInQuery = () => query<SessionResponse>(apiUrl('/session'));

/** What changes under the reader's own hands is asked for on every visit. */
export const openSessionsQuery = () => query<OpenSessionsResponse>(apiUrl('/account/sessions'), 0);

export const tokensQuery = () => query<ApiTokensResponse>(apiUrl('/account/tokens'), 0);

export const noticesQuery = () => query<NoticesResponse>(apiUrl('/notices'), 0);

export const mailSettingsQuery = () => query<MailSettingsResponse>(apiUrl('/account/mail'), 0);

export const accountsQuery = () => query<AccountsResponse>(apiUrl('/accounts'), 0);

export const sessionsOfQuery = (username: string) =>
  query<OpenSessionsResponse>(apiUrl(`/accounts/${encodeURIComponent(username)}/sessions`), 0);

export const departmentsQuery = () => query<DepartmentsResponse>(apiUrl('/departments'));

export const departmentHistoryQuery = (code: string) =>
  query<DepartmentHistoryResponse>(apiUrl(`/departments/${encodeURIComponent(code)}/history`), 0);

export const auditTrailQuery = (filter: QueryParams) =>
  query<AuditResponse>(apiUrl('/audit', filter), 0);
