import { apiUrl } from '#client/lib/api/get-json.ts';
import type { Hold } from '#client/lib/outbox/send-change.ts';
import type { EvidenceRevision, FinishUploadBody } from '#shared/contracts/evidence.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import type { Upload } from './upload.ts';

/** What became of a document that was sent. */
export type UploadOutcome =
  | { readonly kind: 'arrived'; readonly revision: EvidenceRevision }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'held'; readonly why: Hold; readonly waitSeconds?: number | undefined }
  | { readonly kind: 'cancelled' };

/** Small enough that a slow link shows progress and loses little when it breaks. */
const PIECE = 128 * 1024;
const PATIENCE = 60_000;
/** How often the server may say that it has something else than it said before. */
const MOST_SURPRISES = 3;

/** Sends what the server does not have of a document, piece by piece from where it left off, then makes it evidence. */
export async function sendUpload(
  upload: Upload,
  onReceived: (bytes: number) => void,
  isWanted: () => boolean,
): Promise<UploadOutcome> {
  const { department, id, document, name, effectiveOn, file } = upload;
  const url = apiUrl(`/departments/${encodeURIComponent(department)}/evidence/uploads/${id}`);
  const body: FinishUploadBody = { document, name, effectiveOn, bytes: file.size };
  let surprises = 0;
  try {
    let answer = await ask(url, {});
    for (;;) {
      if (answer.status === 409 && ++surprises > MOST_SURPRISES) return busy();
      const received = await receivedOf(answer);
      if (received === null) return await refusalOf(answer);
      if (!isWanted()) return { kind: 'cancelled' };
      if (received > file.size) return { kind: 'refused', code: 'evidence.incomplete' };
      onReceived(received);
      if (received === file.size) {
        answer = await finish(url, body);
        if (answer.ok)
          return { kind: 'arrived', revision: (await answer.json()) as EvidenceRevision };
      } else {
        const piece = file.slice(received, received + PIECE);
        answer = await ask(`${url}?offset=${received}`, { method: 'PUT', body: piece });
      }
    }
  } catch {
    return { kind: 'held', why: 'offline' };
  }
}

const ask = (url: string, request: RequestInit): Promise<Response> =>
  fetch(url, {
    ...request,
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
    signal: AbortSignal.timeout(PATIENCE),
  });

const finish = (url: string, body: FinishUploadBody): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });

const busy = (): UploadOutcome => ({ kind: 'held', why: 'busy' });

/** How much the server has, also where it had expected another piece; null where it says something else. */
async function receivedOf(answer: Response): Promise<number | null> {
  if (!answer.ok && answer.status !== 409) return null;
  const said = (await answer.json()) as { received?: number } & Partial<Problem>;
  const { received } = answer.ok ? said : (said.current as { received?: number });
  return received ?? null;
}

async function refusalOf(answer: Response): Promise<UploadOutcome> {
  const { status, headers } = answer;
  if (status === 401) return { kind: 'held', why: 'signed_out' };
  if (status >= 500 || [408, 425, 429].includes(status)) {
    const waitSeconds = Number(headers.get('retry-after')) || undefined;
    return { kind: 'held', why: 'busy', waitSeconds };
  }
  const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
  if (problem.code?.startsWith('access.totp')) return { kind: 'held', why: 'signed_out' };
  return { kind: 'refused', code: problem.issues?.[0]?.code ?? problem.code ?? 'unknown' };
}
