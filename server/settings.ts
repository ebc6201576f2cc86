import * as z from 'zod/mini';

/** Everything the process is told from outside. The only reader of `process.env` is this file. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly production: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** What each setting means, for `nudj serve --help`. */
export const settingsHelp: Readonly<Record<string, string>> = {
  PORT: 'port to listen on (8080)',
  HOST: 'address to listen on (127.0.0.1)',
  NUDJ_DATA_DIR: 'data directory: database, evidence, backups (./data)',
  NUDJ_DEMO:
    '1 loads demonstration data into an empty data directory (1; 0 when NODE_ENV=production)',
  NUDJ_LOG: 'silent, error, warn, info or debug (warn)',
  NODE_ENV: 'production turns demonstration mode off unless NUDJ_DEMO says otherwise',
};

const flag = z.enum(['0', '1']);
const environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65535)), 8080),
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  NUDJ_DATA_DIR: z._default(z.string().check(z.minLength(1)), './data'),
  NUDJ_DEMO: z.optional(flag),
  NUDJ_LOG: z._default(z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'warn'),
  NODE_ENV: z.optional(z.string()),
});

/** Thrown with every setting that is wrong at once; never carries a value, which may be a secret. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/** Reads the settings from an environment (`process.env` unless a test passes its own). */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    const lines = [...names].map((name) => `  ${name}: ${settingsHelp[name] ?? ''}`);
    throw new InvalidSettings(`These settings are wrong:\n${lines.join('\n')}`);
  }
  const production = parsed.data.NODE_ENV === 'production';
  return {
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    dataFolder: parsed.data.NUDJ_DATA_DIR,
    demo: parsed.data.NUDJ_DEMO === undefined ? !production : parsed.data.NUDJ_DEMO === '1',
    production,
    logLevel: parsed.data.NUDJ_LOG,
  };
}

/** Whether an address only reaches this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
