import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { plainProblem } from './problems.ts';

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

function statusOf(error: Error & { code?: string }): { status: number; code: string } {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return { status: 431, code: 'request.headers_too_large' };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, code: 'request.too_slow' };
    default:
      return { status: 400, code: 'request.malformed' };
  }
}

/**
 * Answers what is not even a request, headers without end or none at all, with a problem like any other, and logs it.
 * Nobody's language is known yet, so the words are Arabic.
 */
export function answerClientErrors(server: Server, logger: Logger): void {
  server.on('clientError', (error: Error & { code?: string }, socket: Socket) => {
    const { status, code } = statusOf(error);
    // What the client still sends after the answer is told of once more.
    if (!socket.writableEnded) {
      logger.info({ status, code, reason: error.code }, 'request refused');
    }
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const body = JSON.stringify(plainProblem(status, code, 'ar'));
    socket.end(
      [
        `HTTP/1.1 ${status} ${REASONS[status] ?? ''}`,
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  });
}
