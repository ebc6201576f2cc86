import { randomBytes } from 'node:crypto';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { type BeforeAll, isScriptOnly } from './before-all.ts';

declare module 'node:http' {
  interface IncomingMessage {
    /** Names this request in the log and in the answer. */
    id: string;
    /** Writes into the log under this request's id. */
    readonly log: Logger;
  }
}

/** The header that names a request. */
export const REQUEST_ID = 'X-Request-Id';

/**
 * Gives every request an id and a log. A log is made when something is written into it: most requests never write,
 * and making one for each cost a fifth of answering from memory. What was answered is logged where anybody listens.
 * Neither headers nor addresses go into the log: they carry secrets and say who asks.
 */
export function requestLog(app: Express, logger: Logger): BeforeAll {
  Object.defineProperty(app.request, 'log', {
    get(this: { id: string }): Logger {
      return logger.child({ requestId: this.id });
    },
  });
  const isHeard = logger.isLevelEnabled('debug');
  // Names what this process answers among all that others did: short, since people read it out and every answer has it.
  const start = randomBytes(4).toString('hex');
  let count = 0;
  return (request, response) => {
    count += 1;
    request.id = `${start}-${count.toString(36)}`;
    // A change that is made is in the audit trail, not in the log: only one that is refused has to be found there.
    if (isHeard || !isScriptOnly(request)) response.setHeader(REQUEST_ID, request.id);
    if (isHeard) {
      const began = performance.now();
      response.once('finish', () => {
        const { method, path } = request;
        const milliseconds = Math.round(performance.now() - began);
        request.log.debug({ method, path, status: response.statusCode, milliseconds }, 'answered');
      });
    }
  };
}
