import type { Request, RequestHandler, Response } from 'express';

/** Something that every request passes first. Throws to refuse it. */
export type BeforeAll = (request: Request, response: Response) => void;

/** Whether a request asks for nothing to be changed. */
export const isReading = ({ method }: Pick<Request, 'method'>): boolean =>
  method === 'GET' || method === 'HEAD';

/** Whether only a script can send a request: no address, form, frame or image does. */
export const isScriptOnly = ({ method }: Pick<Request, 'method'>): boolean =>
  method === 'PUT' || method === 'PATCH' || method === 'DELETE';

/** HTTP/1.1 keeps connections by itself: two headers that say so would weigh on every answer. */
export const keepConnection: BeforeAll = (request, response) => {
  if (request.httpVersionMinor === 1) response.removeHeader('Connection');
};

/**
 * What every request passes, as one middleware: Express takes as long to come from one to the next as most of them take
 * themselves. Whatever changes something passes `changes` as well.
 */
export function beforeAll(steps: readonly BeforeAll[], changes: RequestHandler): RequestHandler {
  return (request, response, next) => {
    for (const step of steps) step(request, response);
    return isReading(request) ? next() : changes(request, response, next);
  };
}
