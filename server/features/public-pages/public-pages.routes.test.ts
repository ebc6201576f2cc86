import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { PublicationResponse } from '#shared/contracts/publications.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { formatNumber } from '#shared/format/numbers.ts';
import { projectRoot } from '#server/paths.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { publicTokens } from './public-style.ts';
import { words, type Words } from './words.ts';

const ADDRESSES = ['/public', '/public/2024-Q3', '/embed/ranking', '/embed/ranking?theme=dark'];
const { app, signedInAs } = createSmallApp({ publicReading: true });
const pageOf = async (address: string) => (await request(app).get(address).expect(200)).text;
const cellsOf = (page: string, row: string) =>
  [...(page.split(row)[1]?.split('</tr>')[0] ?? '').matchAll(/>([^<>]+)</g)].map(
    ([, text]) => text,
  );

describe('public pages', () => {
  it.each(ADDRESSES)('%s is not there for anybody while the setting is off', async (address) => {
    const closed = createSmallApp({ publicReading: false });
    for (const agent of [request(closed.app), closed.signedInAs('chair')]) {
      const { headers, text } = await agent.get(address).expect(404);
      expect(text).not.toContain('Department PP');
      expect(text).not.toContain('جهة PP');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it.each(ADDRESSES)(
    '%s is the same for everyone, without a script or a cookie',
    async (address) => {
      const { text, headers } = await request(app).get(address).expect(200);
      const signedIn = await signedInAs('chair').get(address).expect(200);
      expect(signedIn.text).toBe(text);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['vary']).toBe('Accept-Encoding');
      expect(headers['cache-control']).toBe('public, max-age=300');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(text).not.toMatch(/<script|\son\w+=|\sstyle=|<img|<link/);
    },
  );

  it.each(ADDRESSES)('%s comes once: who has it already is told so', async (address) => {
    const first = await request(app).get(address).set('Accept-Encoding', 'br').expect(200);
    expect(first.headers['content-encoding']).toBe('br');
    const { etag } = first.headers;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await request(app).get(address).set('If-None-Match', String(etag)).expect(304);
    expect(again.text).toBe('');
  });

  it('lets other sites frame the embedded ranking, and nothing else', async () => {
    const policy = async (address: string, status = 200) =>
      (await request(app).get(address).expect(status)).headers;
    const embedded = await policy('/embed/ranking');
    expect(embedded['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; .*frame-ancestors \*$/,
    );
    expect(embedded['x-frame-options']).toBeUndefined();
    for (const [address, status] of [
      ['/public', 200],
      ['/public/2024-Q3', 200],
      ['/public/2031-Q1', 404],
      ['/api/v1/ranking', 200],
      ['/ranking', 404],
      ['/embed', 404],
    ] as const) {
      const headers = await policy(address, status);
      expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
    }
  });

  it('shows the numbers of the API, ranked as they are there', async () => {
    const response = await request(app).get('/api/v1/ranking?publication=2').expect(200);
    const { rows, framework } = response.body as RankingResponse;
    for (const address of ['/public?lang=en', '/embed/ranking?lang=en']) {
      const page = await pageOf(address);
      const ranked = rows.filter(({ rank }) => rank !== null);
      expect([...page.matchAll(/scope="row">([^<]+)</g)].map(([, name]) => name)).toEqual(
        ranked.map(({ department }) => department.name.en),
      );
      for (const { department, rank, score } of ranked) {
        const before = page.split(`scope="row">${department.name.en}<`)[0] ?? '';
        expect(before.slice(before.lastIndexOf('<tr>'))).toContain(`>${rank}<`);
        expect(cellsOf(page, `scope="row">${department.name.en}<`)).toContain(
          formatNumber(score ?? 0, { language: 'en' }, framework.rankDecimals),
        );
      }
    }
  });

  it('says which publication it is, its hash, and where to take and check it', async () => {
    const response = await request(app).get('/api/v1/publications/2').expect(200);
    const { sha256, key } = response.body as PublicationResponse;
    const page = await pageOf('/public?lang=en');
    for (const part of [sha256, key.fingerprint, 'Publication 2', '2024 Q4', 'nudj verify']) {
      expect(page).toContain(part);
    }
    const links = [...page.matchAll(/href="(\/api[^"]+)"/g)].map(([, link]) => String(link));
    expect(links).toHaveLength(4);
    for (const link of links) await request(app).get(link).expect(200);
    expect(await pageOf('/embed/ranking')).toContain(sha256);
  });

  it('knows no quarter but the published ones', async () => {
    for (const address of ['/public/2025-Q1', '/public/never', '/embed/ranking?quarter=2025-Q1']) {
      await signedInAs('chair').get(address).expect(404);
    }
    expect(await pageOf('/public')).not.toContain('2025');
    expect(await pageOf('/public/2024-Q3?lang=en')).toContain('2024 Q3 · Publication 1');
    expect(await pageOf('/embed/ranking?quarter=2024-Q3&lang=en')).toContain('publication 1,');
  });

  it('is in Arabic unless English is asked for, and stays there whatever else an address says', async () => {
    expect(await pageOf('/public')).toContain('<html lang="ar" dir="rtl">');
    expect(await pageOf('/public?lang=en')).toContain('<html lang="en" dir="ltr">');
    expect(await pageOf('/public?lang=xx&utm_source=a&lang=en')).toContain('lang="ar" dir="rtl"');
    expect(await pageOf('/embed/ranking?theme=pink')).toContain('data-theme="auto"');
  });

  it('says on every page that demonstration data is that', async () => {
    for (const address of ADDRESSES) {
      expect(await pageOf(address)).not.toContain(words.ar.demoTitle);
    }
  });

  it('has no empty place for a value that a text does not name', () => {
    const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, text] of Object.entries(words.ar) as [keyof Words, string][]) {
      expect(placesOf(text), key).toEqual(placesOf(words.en[key]));
    }
  });

  it('has the colours of the product', () => {
    const sheet = readFileSync(join(projectRoot, 'client/ui/tokens.css'), 'utf8');
    const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)');
    for (const [name, value] of Object.entries(publicTokens.light)) {
      expect(light).toContain(`--${name}: ${value};`);
    }
    for (const [name, value] of Object.entries(publicTokens.dark)) {
      expect(dark).toContain(`--${name}: ${value};`);
    }
  });
});
