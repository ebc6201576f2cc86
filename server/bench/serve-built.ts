import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { createServices, type Services } from '../compose.ts';
import { clientFolder } from '../paths.ts';
import { migrate } from '../store/migrate.ts';
import { openConnection, storeOver } from '../store/open.ts';

/** The built pages over a database in memory that `fill` fills, read by everyone; `stop` ends it. */
export async function serveBuilt(
  fill: (services: Services) => void,
): Promise<{ readonly url: string; readonly services: Services; readonly stop: () => void }> {
  if (!existsSync(join(clientFolder, 'index.html'))) throw new Error('npm run build comes first');
  const connection = openConnection(':memory:');
  migrate(connection);
  const services = createServices(storeOver(connection), {
    now: () => new Date(),
    demo: true,
    publicReading: true,
  });
  fill(services);
  const app = createApp({ services, logger: pino({ level: 'silent' }), clientFolder });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    services,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
