import type { Problem, ProblemIssue } from '#shared/contracts/problem.ts';

/** What a refusal tells besides its status and code. */
interface Details {
  /** The refusal in words of the page's language, as the server says it. */
  readonly title?: string | undefined;
  readonly requestId?: string | undefined;
  readonly issues?: readonly ProblemIssue[] | undefined;
  readonly waitSeconds?: number | undefined;
  /** Of a lost race: what is there now, in the form that belongs to the code. */
  readonly current?: unknown;
}

/** Why an answer did not come: the server's problem document, or `network` where no answer came at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string | undefined;
  readonly requestId: string | undefined;
  readonly issues: readonly ProblemIssue[];
  /** After how many seconds the server looks at the next try. */
  readonly waitSeconds: number | undefined;
  /** Of a lost race: what is there now, in the form that belongs to the code. */
  readonly current: unknown;

  constructor(status: number, code: string, details: Details = {}) {
    super(`${status} ${code}`);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.title = details.title;
    this.requestId = details.requestId;
    this.issues = details.issues ?? [];
    this.waitSeconds = details.waitSeconds;
    this.current = details.current;
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }
}

/** An answer that is no problem document (a proxy's page, say) still tells its status. */
export async function toApiError(response: Response): Promise<ApiError> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const waitSeconds = Number(response.headers.get('retry-after')) || undefined;
  try {
    const { code = 'unknown', ...problem } = (await response.json()) as Partial<Problem>;
    return new ApiError(response.status, code, { requestId, waitSeconds, ...problem });
  } catch {
    return new ApiError(response.status, 'unknown', { requestId, waitSeconds });
  }
}
