import { createTransport } from 'nodemailer';

/** The organisation's mail server. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly tls: 'starttls' | 'tls' | 'none';
  readonly credentials: { readonly user: string; readonly password: string } | undefined;
  readonly from: string;
}

/** A message as it leaves. */
export interface Letter {
  readonly messageId: string;
  readonly to: string;
  readonly language: string;
  readonly date: Date;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** How a try ended: taken, refused for good, or to be tried again; `isServer` where every other would fail too. */
export type Outcome =
  | { readonly kind: 'sent'; readonly answer: string }
  | { readonly kind: 'refused'; readonly answer: string }
  | { readonly kind: 'later'; readonly answer: string; readonly isServer: boolean };

/** What sends a message. */
export interface Transport {
  send(letter: Letter): Promise<Outcome>;
  close(): void;
}

const PATIENCE_MS = 20_000;
/** Failures that are about one message; all others are about the server or the way to it. */
const OF_MESSAGE = new Set(['EENVELOPE', 'EMESSAGE']);

function outcomeOf(error: unknown): Outcome {
  const { code, responseCode } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: string;
    responseCode?: number;
  };
  // Not the server's words: they often repeat the address.
  const answer = [code, responseCode].filter((part) => part !== undefined).join(' ') || 'failed';
  const isOfMessage = code !== undefined && OF_MESSAGE.has(code);
  if (isOfMessage && responseCode !== undefined && responseCode >= 500) {
    return { kind: 'refused', answer };
  }
  return { kind: 'later', answer, isServer: !isOfMessage };
}

/** Speaks SMTP over one connection that is kept for a while. */
export function createSmtp(settings: SmtpSettings): Transport {
  const { host, port, tls, credentials, from } = settings;
  const transport = createTransport({
    host,
    port,
    pool: true,
    maxConnections: 1,
    secure: tls === 'tls',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(credentials && { auth: { user: credentials.user, pass: credentials.password } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ messageId, to, language, date, subject, text, html }) {
      try {
        const { response } = await transport.sendMail({
          from,
          to,
          messageId,
          date,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        });
        return { kind: 'sent', answer: response.slice(0, 3) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}
