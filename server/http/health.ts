import type { Express } from 'express';

/** Whether the parts that every request needs answer. */
export interface Health {
  /** Null when ready, else what is not. */
  notReady(): string | null;
}

/** `/healthz`: the process is alive. `/readyz`: the database answers and is migrated. */
export function mountHealth(app: Express, health: Health): void {
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', (_request, response) => {
    const reason = health.notReady();
    response.status(reason === null ? 200 : 503).json({ status: reason ?? 'ok' });
  });
}
