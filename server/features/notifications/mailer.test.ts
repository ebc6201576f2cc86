import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { stripMarks } from '#shared/format/bidi.ts';
import { createNoticeApp, officerOf, type NoticeApp } from '#server/testing/notice-app.ts';
import { createMailer, type Mailer } from './mailer.ts';
import { createSmtp } from './smtp.ts';

interface Received {
  readonly to: string[];
  readonly raw: string;
}

const credentials = { user: 'nudj', password: 'the mail server’s own' };

/** A real mail server on this machine, which refuses `refused@` and takes the rest. */
class PostOffice {
  readonly received: Received[] = [];
  tries = 0;
  port = 0;
  #server: SMTPServer | undefined;

  async open(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onConnect: (_session, done) => {
        this.tries += 1;
        done();
      },
      onAuth: ({ username, password }, _session, done) => {
        const isKnown = username === credentials.user && password === credentials.password;
        done(isKnown ? null : new Error('no'), { user: username });
      },
      onRcptTo: ({ address }, _session, done) => {
        const refusal = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
        done(address.startsWith('refused@') ? refusal : null);
      },
      onData: (stream, session, done) => {
        void text(stream).then((raw) => {
          this.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
          done();
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }
}

const open: { post: PostOffice; mailer: Mailer }[] = [];

afterEach(async () => {
  for (const { post, mailer } of open.splice(0)) {
    await mailer.stop();
    await post.close();
  }
});

interface Mailing extends NoticeApp {
  readonly post: PostOffice;
  readonly mailer: Mailer;
  readonly tell: (reason: string) => void;
  readonly states: () => unknown[];
}

async function createMailing(): Promise<Mailing> {
  const test = createNoticeApp();
  const { services, clock } = test;
  const post = new PostOffice();
  await post.open();
  const mailer = createMailer({
    store: services.store,
    settings: { baseUrl: 'https://nudj.example.gov', hour: 7, timeZone: 'Asia/Damascus' },
    transport: createSmtp({
      ...{ host: '127.0.0.1', port: post.port, tls: 'none', credentials },
      from: 'nudj@example.gov',
    }),
    now: () => clock.now,
    isDemo: () => false,
    warn: () => undefined,
  });
  open.push({ post, mailer });
  test.addPerson('omar', officerOf('PP'));
  return {
    ...test,
    post,
    mailer,
    tell: (reason) =>
      services.store.transact((writer) =>
        services.notifications.notify(writer, {
          to: { department: 'PP' },
          fact: { kind: 'returned', cycle: '2025-Q1', answers: 2, reason },
        }),
      ),
    states: () =>
      services.store.connection.prepare('SELECT state, tries FROM mails ORDER BY id').all(),
  };
}

const header = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(raw)?.[1] ?? '';

/** The words of a header in RFC 2047 form. */
const decoded = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString()
        : decodeURIComponent(words.replace(/_/g, ' ').replace(/=/g, '%')),
    );

/** The parts of a message, decoded and without direction marks. */
function parts(raw: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  return raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...body] = part.split(/\r?\n\r?\n/);
      const content = body.join('\n\n');
      if (/base64/i.test(head)) return Buffer.from(content, 'base64').toString();
      if (!/quoted-printable/i.test(head)) return content;
      const bytes = content.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, '%$1');
      return decodeURIComponent(bytes);
    })
    .map(stripMarks);
}

describe('the digest', () => {
  it('is delivered once, in Arabic, as text and as HTML from right to left', async () => {
    const { mailer, post, tell } = await createMailing();
    tell('المستند ناقص <b>');
    await mailer.look();
    await mailer.look();
    expect(post.received.map(({ to }) => to)).toEqual([['omar@example.org']]);
    const { raw = '' } = post.received[0] ?? {};
    expect(header(raw, 'Subject')).toMatch(/^=\?UTF-8\?/i);
    expect(decoded(header(raw, 'Subject'))).toBe('نُضج: أُعيد تقديم جهتك للتعديل');
    expect(header(raw, 'From')).toBe('nudj@example.gov');
    expect(header(raw, 'Message-ID')).toMatch(/^<[\w-]+@nudj\.example\.gov>$/);
    expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
    const [plain = '', html = ''] = parts(raw);
    expect(plain).toContain('تحية طيبة شخص omar،');
    expect(plain).toContain('السبب: المستند ناقص <b>');
    expect(plain).toContain('https://nudj.example.gov/quarter');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('المستند ناقص &lt;b&gt;');
    expect(html).not.toContain('style=');
  });

  it('comes once a day at most, and carries what came meanwhile', async () => {
    const { mailer, post, tell, forward } = await createMailing();
    tell('أول');
    await mailer.look();
    tell('ثانٍ');
    tell('ثالث');
    forward(0.4);
    await mailer.look();
    expect(post.received).toHaveLength(1);
    forward(0.6);
    await mailer.look();
    expect(post.received).toHaveLength(2);
    const { raw = '' } = post.received[1] ?? {};
    expect(decoded(header(raw, 'Subject'))).toBe('نُضج: إشعاران جديدان');
    const [plain = ''] = parts(raw);
    expect(plain).toContain('ثانٍ');
    expect(plain).not.toContain('السبب: أول');
  });

  it('waits for its hour in its time zone', async () => {
    const { mailer, post, tell, clock } = await createMailing();
    tell('باكر');
    clock.now = new Date('2025-04-02T03:59:00Z');
    await mailer.look();
    expect(post.received).toEqual([]);
    clock.now = new Date('2025-04-02T04:00:00Z');
    await mailer.look();
    expect(post.received).toHaveLength(1);
  });

  it('is not sent of what was read, to whoever does not want it, has no address or is disabled', async () => {
    const { mailer, post, tell, clock, services, addPerson } = await createMailing();
    for (const name of ['quiet', 'gone', 'unaddressed']) addPerson(name, officerOf('PP'));
    services.store.connection.exec(
      "UPDATE accounts SET disabled = 1 WHERE username = 'gone'; UPDATE accounts SET email = NULL WHERE username = 'unaddressed'",
    );
    services.notifications.putMailSettings(
      { wanted: false, language: 'ar' },
      { account: 'quiet', address: 'local' },
    );
    tell('مقروء');
    services.notifications.markRead('omar', clock.now.toISOString());
    await mailer.look();
    expect(post.received).toEqual([]);
  });

  it('speaks English to whoever asked for it', async () => {
    const { mailer, post, tell, services } = await createMailing();
    services.notifications.putMailSettings(
      { wanted: true, language: 'en' },
      { account: 'omar', address: 'local' },
    );
    tell('The document is incomplete.');
    await mailer.look();
    const { raw = '' } = post.received[0] ?? {};
    expect(header(raw, 'Subject')).toBe('Nudj: Your submission came back for changes');
    expect(header(raw, 'Content-Language')).toBe('en');
    expect(parts(raw)[1]).toContain('dir="ltr"');
  });
});

describe('a mail server', () => {
  it('that is down loses nothing: the mail waits longer each time and is sent when it is back', async () => {
    const { mailer, post, tell, forward, states, addPerson } = await createMailing();
    addPerson('olga', officerOf('PP'));
    await post.close();
    tell('انقطاع');
    await mailer.look();
    // One failure is enough to know that the server is down.
    expect(states()).toEqual([
      { state: 'waiting', tries: 1 },
      { state: 'waiting', tries: 0 },
    ]);
    await post.open();
    forward(2 / 1440);
    await mailer.look();
    expect(post.received.flatMap(({ to }) => to).sort()).toEqual([
      'olga@example.org',
      'omar@example.org',
    ]);
    expect(states()).toEqual([
      { state: 'sent', tries: 1 },
      { state: 'sent', tries: 0 },
    ]);
    forward(0.1);
    await mailer.look();
    expect(post.received).toHaveLength(2);
  });

  it('that refuses a recipient is not asked again, and the others get theirs', async () => {
    const { mailer, post, tell, forward, states, addPerson, services } = await createMailing();
    services.store.connection.exec(
      "UPDATE accounts SET email = 'refused@example.org' WHERE username = 'omar'",
    );
    addPerson('olga', officerOf('PP'));
    tell('رفض');
    await mailer.look();
    expect(post.received.map(({ to }) => to)).toEqual([['olga@example.org']]);
    expect(states()).toEqual([
      { state: 'failed', tries: 0 },
      { state: 'sent', tries: 0 },
    ]);
    forward(0.2);
    await mailer.look();
    expect(post.received).toHaveLength(1);
    const answers = services.store.connection.prepare('SELECT answer FROM mails').all();
    expect(JSON.stringify(answers)).not.toContain('example.org');
  });

  it('that is down for days is given up on, and the notices stay on their page', async () => {
    const { mailer, post, tell, forward, states, kindsOf } = await createMailing();
    await post.close();
    tell('طويل');
    await mailer.look();
    forward(3.1);
    await mailer.look();
    expect(states()).toEqual([{ state: 'failed', tries: 1 }]);
    expect(kindsOf('omar')).toEqual(['returned']);
  });

  it('gets the same message again, by the same name, where the answer to it was lost', async () => {
    const { mailer, post, tell, services } = await createMailing();
    tell('انقطاع الجواب');
    await mailer.look();
    // The process ended between the server's answer and its note.
    services.store.connection.exec("UPDATE mails SET state = 'waiting'");
    await mailer.look();
    const names = post.received.map(({ raw }) => header(raw, 'Message-ID'));
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
  });

  it('is spoken to by TLS where that is asked for, and told no password otherwise', async () => {
    const { post, tell, services, clock } = await createMailing();
    const mailer = createMailer({
      store: services.store,
      settings: { baseUrl: 'https://nudj.example.gov', hour: 0, timeZone: 'UTC' },
      transport: createSmtp({
        ...{ host: '127.0.0.1', port: post.port, tls: 'starttls', credentials },
        from: 'nudj@example.gov',
      }),
      now: () => clock.now,
      isDemo: () => false,
      warn: () => undefined,
    });
    tell('سرّي');
    await mailer.look();
    expect(post.tries).toBe(1);
    expect(post.received).toEqual([]);
    await mailer.stop();
  });
});
