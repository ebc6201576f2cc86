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
  readonly mail: MailSettings | undefined;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** The organisation's own sign-in. */
export interface OidcSettings {
  readonly baseUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The organisation's mail server, and when digests go. */
export interface MailSettings {
  readonly baseUrl: string;
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    readonly tls: 'starttls' | 'tls' | 'none';
    readonly credentials: { readonly user: string; readonly password: string } | undefined;
    readonly from: string;
  };
  readonly hour: number;
  readonly timeZone: string;
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
    '1: published results are readable without signing in, with the public page /public and a ranking that other sites may embed (1 in demonstration mode, else 0)',
  NUDJ_SECURE: '1: browsers reach this server by TLS; cookies are sent no other way (0)',
  NUDJ_TRUST_PROXY: 'number of proxies before this server whose X-Forwarded-For is believed (0)',
  NUDJ_URL: 'how people reach this server, e.g. https://nudj.example.gov; OpenID Connect needs it',
  NUDJ_OIDC_ISSUER: 'address of the OpenID Connect provider; with it the two below are needed',
  NUDJ_OIDC_CLIENT_ID: 'name of this server at the provider',
  NUDJ_OIDC_CLIENT_SECRET: 'its secret there',
  NUDJ_SMTP_HOST:
    'mail server; with it NUDJ_MAIL_FROM and NUDJ_URL are needed and daily digests are sent',
  NUDJ_SMTP_PORT: 'its port (587; 465 with NUDJ_SMTP_TLS=tls)',
  NUDJ_SMTP_TLS: 'starttls, tls or none; none only for a relay on the same machine (starttls)',
  NUDJ_SMTP_USER: 'name at the mail server; with it the password is needed',
  NUDJ_SMTP_PASSWORD: 'its password there',
  NUDJ_MAIL_FROM: 'address that digests come from, e.g. nudj@example.gov',
  NUDJ_MAIL_HOUR: 'hour of the day from which digests are sent, 0 to 23 (7)',
  NUDJ_TIME_ZONE:
    'time zone of that hour and of deadlines in mails, e.g. Asia/Damascus (the machine’s)',
  NODE_ENV: 'production turns demonstration mode off unless NUDJ_DEMO says otherwise',
};

const flag = z.enum(['0', '1']);
const text = z.optional(z.string().check(z.minLength(1)));
const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
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
  NUDJ_OIDC_CLIENT_ID: text,
  NUDJ_OIDC_CLIENT_SECRET: text,
  NUDJ_SMTP_HOST: text,
  NUDJ_SMTP_PORT: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(65535))),
  NUDJ_SMTP_TLS: z._default(z.enum(['starttls', 'tls', 'none']), 'starttls'),
  NUDJ_SMTP_USER: text,
  NUDJ_SMTP_PASSWORD: text,
  NUDJ_MAIL_FROM: z.optional(z.email()),
  NUDJ_MAIL_HOUR: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(23)), 7),
  NUDJ_TIME_ZONE: z.optional(z.string().check(z.refine(isTimeZone))),
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

type Environment = z.infer<typeof environment>;

const trimmed = (url: string): string => url.replace(/\/+$/, '');

/** Where one of these settings is there, the others are needed too: those that are missing. */
function missing(data: Environment, ...names: (keyof Environment)[]): string[] {
  return names.filter((name) => data[name] === undefined);
}

/** The provider's settings belong together: all of them and the server's own address, or none. */
function oidcOf(data: Environment, wrong: Set<string>): OidcSettings | undefined {
  const {
    NUDJ_URL: url,
    NUDJ_OIDC_ISSUER: issuer,
    NUDJ_OIDC_CLIENT_ID: clientId,
    NUDJ_OIDC_CLIENT_SECRET: clientSecret,
  } = data;
  const own = ['NUDJ_OIDC_ISSUER', 'NUDJ_OIDC_CLIENT_ID', 'NUDJ_OIDC_CLIENT_SECRET'] as const;
  if (own.every((name) => data[name] === undefined)) return undefined;
  if (issuer && clientId && clientSecret && url) {
    return { baseUrl: trimmed(url), issuer, clientId, clientSecret };
  }
  for (const name of missing(data, ...own, 'NUDJ_URL')) wrong.add(name);
  return undefined;
}

/** The mail server's settings: none of them count without its address, and some are needed with it. */
function mailOf(data: Environment, wrong: Set<string>): MailSettings | undefined {
  const { NUDJ_SMTP_HOST: host, NUDJ_MAIL_FROM: from, NUDJ_URL: url } = data;
  const { NUDJ_SMTP_USER: user, NUDJ_SMTP_PASSWORD: password, NUDJ_SMTP_TLS: tls } = data;
  if (host === undefined) return undefined;
  for (const name of missing(data, 'NUDJ_MAIL_FROM', 'NUDJ_URL')) wrong.add(name);
  if ((user === undefined) !== (password === undefined)) {
    for (const name of missing(data, 'NUDJ_SMTP_USER', 'NUDJ_SMTP_PASSWORD')) wrong.add(name);
  }
  if (from === undefined || url === undefined) return undefined;
  return {
    baseUrl: trimmed(url),
    smtp: {
      host,
      port: data.NUDJ_SMTP_PORT ?? (tls === 'tls' ? 465 : 587),
      tls,
      credentials: user !== undefined && password !== undefined ? { user, password } : undefined,
      from,
    },
    hour: data.NUDJ_MAIL_HOUR,
    timeZone: data.NUDJ_TIME_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Reads the settings from an environment (`process.env` unless a test passes its own). */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw invalid(new Set(parsed.error.issues.map((issue) => String(issue.path[0]))));
  }
  const wrong = new Set<string>();
  const oidc = oidcOf(parsed.data, wrong);
  const mail = mailOf(parsed.data, wrong);
  if (wrong.size > 0) throw invalid(wrong);
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
    oidc,
    mail,
    logLevel: parsed.data.NUDJ_LOG,
  };
}
