import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const problemOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readSettings(env);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('the settings of mail', () => {
  const complete = {
    NUDJ_SMTP_HOST: 'mail.example.gov',
    NUDJ_MAIL_FROM: 'nudj@example.gov',
    NUDJ_URL: 'https://nudj.example.gov/',
  };

  it('send nothing without a mail server', () => {
    expect(readSettings({ NUDJ_MAIL_FROM: 'nudj@example.gov' }).mail).toBeUndefined();
  });

  it('ask for TLS and wait for the morning unless told otherwise', () => {
    expect(readSettings({ ...complete, NUDJ_TIME_ZONE: 'Asia/Damascus' }).mail).toEqual({
      baseUrl: 'https://nudj.example.gov',
      smtp: {
        host: 'mail.example.gov',
        port: 587,
        tls: 'starttls',
        credentials: undefined,
        from: 'nudj@example.gov',
      },
      hour: 7,
      timeZone: 'Asia/Damascus',
    });
    expect(readSettings({ ...complete, NUDJ_SMTP_TLS: 'tls' }).mail?.smtp.port).toBe(465);
  });

  it('name everything that is missing at once, beside that of the provider, and no value', () => {
    const message = problemOf({
      NUDJ_SMTP_HOST: 'mail.example.gov',
      NUDJ_SMTP_USER: 'a-name',
      NUDJ_OIDC_CLIENT_SECRET: 'a-secret',
    });
    for (const name of [
      'NUDJ_URL',
      'NUDJ_MAIL_FROM',
      'NUDJ_SMTP_PASSWORD',
      'NUDJ_OIDC_ISSUER',
      'NUDJ_OIDC_CLIENT_ID',
    ]) {
      expect(message).toContain(`${name}:`);
    }
    expect(message).not.toMatch(/a-secret|a-name|mail\.example/);
  });

  it.each([
    ['NUDJ_SMTP_PORT', '0'],
    ['NUDJ_SMTP_TLS', 'ssl'],
    ['NUDJ_MAIL_FROM', 'nobody'],
    ['NUDJ_MAIL_HOUR', '24'],
    ['NUDJ_TIME_ZONE', 'Mars/Olympus'],
  ])('refuse a wrong %s', (name, value) => {
    expect(problemOf({ ...complete, [name]: value })).toContain(`${name}:`);
  });
});
