import type { Express, Request, Response } from 'express';
import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';

/** As long as somebody thinks between two answers: to connect anew costs a slow link more than what is sent. */
const KEPT_OPEN_MS = 65_000;

/**
 * A server for an application, called once for each. Express changes the prototype of every request and response that
 * it gets, and the engine then treats them as dictionaries, which cost more than all that we do with them; here they are
 * made with the prototypes that it wants.
 */
export function createAppServer(app: Express): Server {
  class AppRequest extends IncomingMessage {}
  class AppResponse extends ServerResponse<AppRequest> {}
  Object.setPrototypeOf(AppRequest.prototype, app.request);
  Object.setPrototypeOf(AppResponse.prototype, app.response);
  app.request = AppRequest.prototype as Request;
  app.response = AppResponse.prototype as unknown as Response;
  return createServer(
    {
      IncomingMessage: AppRequest,
      ServerResponse: AppResponse,
      keepAliveTimeout: KEPT_OPEN_MS,
    },
    app,
  );
}
