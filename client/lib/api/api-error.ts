import type { Problem, ProblemIssue } from '#shared/contracts/problem.ts';

/** Why an answer did not come: the server's problem document, or `network` where no answer came at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly issues: readonly ProblemIssue[];

  constructor(
    status: number,
    code: string,
    requestId?: string,
    issues: readonly ProblemIssue[] = [],
  ) {
    super(`${status} ${code}`);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.issues = issues;
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }
}

/** An answer that is no problem document (a proxy's page, say) still tells its status. */
export async function toApiError(response: Response): Promise<ApiError> {
  const fromHeader = response.headers.get('x-request-id') ?? undefined;
  try {
    const problem = (await response.json()) as Partial<Problem>;
    return new ApiError(
      response.status,
      problem.code ?? 'unknown',
      problem.requestId ?? fromHeader,
      problem.issues,
    );
  } catch {
    return new ApiError(response.status, 'unknown', fromHeader);
  }
}
