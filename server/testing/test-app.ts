import type { Express } from 'express';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { createServices, type Services } from '../compose.ts';
import { openConnection, storeOver } from '../store/open.ts';
import { migrate } from '../store/migrate.ts';

/** The real application over a database of its own, built by the real migrations. */
export interface TestApp {
  readonly app: Express;
  readonly services: Services;
}

/** Builds an application as a test needs it; the clock stands still. */
export function createTestApp(options: { listensOnLoopback?: boolean } = {}): TestApp {
  const connection = openConnection(':memory:');
  migrate(connection);
  const services = createServices(storeOver(connection), {
    now: () => new Date('2024-11-14T09:00:00Z'),
  });
  const app = createApp({
    services,
    logger: pino({ level: 'silent' }),
    listensOnLoopback: options.listensOnLoopback ?? true,
    checkOutput: true,
  });
  return { app, services };
}
