import * as z from 'zod/mini';

/** Everything the process is told from outside. The only reader of `process.env` is this file. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly production: boolean;
  /** Whether published results are readable without signing in; undefined follows demonstration mode. */
  readonly publicReading: boolean | undefined;
  /** Whether browsers reach the server by TLS, through a proxy. */
  readonly secure: boolean;
  readonly proxies: number;
  /** How people reach the server: `https://nudj.example.gov`. */
  readonly baseUrl: string | undefined;
  readonly oidc: OidcSettings | undefined;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** The organisation's own sign-in. */
export interface OidcSettings {
  readonly baseUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What each setting means, for `nudj serve --help`. */
export const settingsHelp: Readonly<Record<string, string>> = {
  PORT: 'port to listen on (8080)',
  HOST: 'address to listen on (127.0.0.1)',
  NUDJ_DATA_DIR: 'data directory: database, evidence, backups (./data)',
  NUDJ_DEMO:
    '1 loads demonstration data into an empty data directory (1; 0 when NODE_ENV=production)',
  NUDJ_LOG: 'silent, error, warn, info or debug (warn)',
  NUDJ_PUBLIC:
    '1: published results are readable without signing in (1 in demonstration mode, else 0)',
  NUDJ_SECURE: '1: browsers reach this server by TLS; cookies are sent no other way (0)',
  NUDJ_TRUST_PROXY: 'number of proxies before this server whose X-Forwarded-For is believed (0)',
  NUDJ_URL: 'how people reach this server, e.g. https://nudj.example.gov; OpenID Connect needs it',
  NUDJ_OIDC_ISSUER: 'address of the OpenID Connect provider; with it the two below are needed',
  NUDJ_OIDC_CLIENT_ID: 'name of this server at the provider',
  NUDJ_OIDC_CLIENT_SECRET: 'its secret there',
  NODE_ENV: 'production turns demonstration mode off unless NUDJ_DEMO says otherwise',
};

const flag = z.enum(['0', '1']);
const address = z.optional(z.url({ protocol: /^https?$/ }));
const environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65535)), 8080),
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  NUDJ_DATA_DIR: z._default(z.string().check(z.minLength(1)), './data'),
  NUDJ_DEMO: z.optional(flag),
  NUDJ_LOG: z._default(z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'warn'),
  NUDJ_PUBLIC: z.optional(flag),
  NUDJ_SECURE: z._default(flag, '0'),
  NUDJ_TRUST_PROXY: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(9)), 0),
  NUDJ_URL: address,
  NUDJ_OIDC_ISSUER: address,
  NUDJ_OIDC_CLIENT_ID: z.optional(z.string().check(z.minLength(1))),
  NUDJ_OIDC_CLIENT_SECRET: z.optional(z.string().check(z.minLength(1))),
  NODE_ENV: z.optional(z.string()),
});

/** Thrown with every setting that is wrong at once; never carries a value, which may be a secret. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

function invalid(names: Iterable<string>): InvalidSettings {
  const lines = [...names].map((name) => `  ${name}: ${settingsHelp[name] ?? ''}`);
  return new InvalidSettings(`These settings are wrong:\n${lines.join('\n')}`);
}

/** The provider's settings belong together: all of them and the server's own address, or none. */
function oidcOf(data: z.infer<typeof environment>): OidcSettings | undefined {
  const {
    NUDJ_URL: url,
    NUDJ_OIDC_ISSUER: issuer,
    NUDJ_OIDC_CLIENT_ID: clientId,
    NUDJ_OIDC_CLIENT_SECRET: clientSecret,
  } = data;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined)
    return undefined;
  if (
    issuer !== undefined &&
    clientId !== undefined &&
    clientSecret !== undefined &&
    url !== undefined
  )
    return { baseUrl: url.replace(/\/+$/, ''), issuer, clientId, clientSecret };
  const names = ['NUDJ_URL', 'NUDJ_OIDC_ISSUER', 'NUDJ_OIDC_CLIENT_ID', 'NUDJ_OIDC_CLIENT_SECRET'];
  throw invalid(names);
}

/** Reads the settings from an environment (`process.env` unless a test passes its own). */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw invalid(new Set(parsed.error.issues.map((issue) => String(issue.path[0]))));
  }
  const production = parsed.data.NODE_ENV === 'production';
  return {
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    dataFolder: parsed.data.NUDJ_DATA_DIR,
    demo: parsed.data.NUDJ_DEMO === undefined ? !production : parsed.data.NUDJ_DEMO === '1',
    production,
    publicReading:
      parsed.data.NUDJ_PUBLIC === undefined ? undefined : parsed.data.NUDJ_PUBLIC === '1',
    secure: parsed.data.NUDJ_SECURE === '1',
    proxies: parsed.data.NUDJ_TRUST_PROXY,
    baseUrl: parsed.data.NUDJ_URL?.replace(/\/+$/, ''),
    oidc: oidcOf(parsed.data),
    logLevel: parsed.data.NUDJ_LOG,
  };
}
