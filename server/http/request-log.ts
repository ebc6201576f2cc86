import { randomUUID } from 'node:crypto';
import type { Express, RequestHandler } from 'express';
import type { Logger } from 'pino';

declare module 'node:http' {
  interface IncomingMessage {
    /** Names this request in the log and in the answer. */
    id: string;
    /** Writes into the log under this request's id. */
    readonly log: Logger;
  }
}

/**
 * Gives every request an id and a log. A log is made when something is written into it: most requests never write,
 * and making one for each cost a fifth of answering from memory. What was answered is logged where anybody listens.
 * Neither headers nor addresses go into the log: they carry secrets and say who asks.
 */
export function requestLog(app: Express, logger: Logger): RequestHandler {
  Object.defineProperty(app.request, 'log', {
    get(this: { id: string }): Logger {
      return logger.child({ requestId: this.id });
    },
  });
  const isHeard = logger.isLevelEnabled('debug');
  return (request, response, next) => {
    request.id = randomUUID();
    response.setHeader('X-Request-Id', request.id);
    if (isHeard) {
      const start = performance.now();
      response.once('finish', () => {
        const { method, path } = request;
        const milliseconds = Math.round(performance.now() - start);
        request.log.debug({ method, path, status: response.statusCode, milliseconds }, 'answered');
      });
    }
    next();
  };
}
