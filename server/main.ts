import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import { createApp } from './app.ts';
import { addDemoAccounts, seedDemo } from './cli/demo/seed-demo.ts';
import { createServices, type Services } from './compose.ts';
import { DEMO_PASSWORD } from './features/accounts/demo-accounts.service.ts';
import { keepLooking } from './features/notifications/keep-looking.ts';
import { createMailer, type Mailer } from './features/notifications/mailer.ts';
import { createSmtp } from './features/notifications/smtp.ts';
import { createAppServer } from './http/app-server.ts';
import { answerClientErrors } from './http/client-errors.ts';
import { clientFolder } from './paths.ts';
import { InvalidSettings, type MailSettings, type Settings } from './settings.ts';
import { openStore } from './store/open.ts';

const SHUTDOWN_LIMIT_MS = 10_000;

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve(`http://${shown === '127.0.0.1' ? 'localhost' : shown}:${address.port}`);
    });
  });
}

/** Accounts with a known password are there in demonstration mode, and only there. */
function prepareAccounts(services: Services, { demo }: Settings): void {
  if (services.accounts.context.isDemo()) addDemoAccounts(services);
  if (demo || !services.accounts.demo.exist()) return;
  throw new InvalidSettings(
    'This data directory has demonstration accounts, whose password everyone knows.\n' +
      'Remove them first: nudj accounts remove-demo',
  );
}

/** How a person comes in, in the words of the terminal. */
function describeSignIn({ demo, publicReading }: Settings, address: string): string[] {
  const reading = publicReading
    ? [`What is published can be read without signing in, at ${address}/public too.`]
    : [];
  if (!demo) return [`Sign in at ${address}/sign-in`, ...reading];
  return [
    `Sign in at ${address}/sign-in with one click, or as chair, reviewer, leader, admin, officer.moh or head.moh`,
    `(and so on for each department) with the password ${DEMO_PASSWORD}`,
    ...reading,
  ];
}

function mailerOf(
  { store, accounts }: Services,
  { smtp, baseUrl, hour, timeZone }: MailSettings,
  logger: Logger,
): Mailer {
  return createMailer({
    store,
    settings: { baseUrl, hour, timeZone },
    transport: createSmtp(smtp),
    now: () => new Date(),
    isDemo: () => accounts.context.isDemo(),
    warn: (what, message) => logger.warn(what, message),
  });
}

/**
 * Opens the store, fills it with demonstration data when it is empty and that is wanted, and serves until SIGTERM or
 * SIGINT: then takes no new request, lets those in flight finish, writes the log back and ends within ten seconds.
 */
export async function serve(settings: Settings, print: (line: string) => void): Promise<void> {
  const store = openStore(settings.dataFolder);
  const services = createServices(store, {
    now: () => new Date(),
    demo: settings.demo,
    publicReading: settings.publicReading,
    oidc: settings.oidc,
    sendsMail: settings.mail !== undefined,
  });
  if (settings.demo && seedDemo(services))
    print('Loaded demonstration data into the empty data directory.');
  try {
    prepareAccounts(services, settings);
  } catch (error) {
    store.close();
    throw error;
  }
  const logger = pino({ level: settings.logLevel });
  const app = createApp({
    services,
    logger,
    isSecure: settings.secure,
    proxies: settings.proxies,
    clientFolder,
  });
  const server = createAppServer(app);
  answerClientErrors(server, logger);
  const address = await listen(server, settings.port, settings.host);
  print(`Nudj listens on ${address}`);
  const stopLooking = keepLooking({
    notifications: services.notifications,
    mailer: settings.mail && mailerOf(services, settings.mail, logger),
    failed: (error) => logger.error({ err: error }, 'looking for what is due failed'),
  });
  const demo = services.accounts.context.isDemo();
  for (const line of describeSignIn({ ...settings, demo }, address)) print(line);
  const setup = services.accounts.setup.issue();
  if (setup) {
    const page = `${settings.baseUrl ?? address}${setup.path}`;
    print(`No account is there yet. Create the administrator at ${page} (good for 24 hours).`);
  }
  if (settings.production && !settings.demo && !settings.secure)
    print('NUDJ_SECURE is not set: serve people by TLS only, through a proxy, and set it to 1.');
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      const force = setTimeout(() => server.closeAllConnections(), SHUTDOWN_LIMIT_MS - 1000);
      server.close(() => {
        clearTimeout(force);
        resolve();
      });
      server.closeIdleConnections();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
  await stopLooking();
  store.connection.pragma('wal_checkpoint(TRUNCATE)');
  store.close();
}
