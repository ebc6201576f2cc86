import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const read = (file: string) => readFileSync(`${here}${file}`, 'utf8');
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const routes = readdirSync(here)
  .filter((file) => file === 'router.tsx' || file.endsWith('-routes.tsx'))
  .flatMap((file) => matches(read(file), /<Route\s+path="([^"]+)"/g));
const visited = matches(read('e2e/views.ts'), /\bpath: ['`]([^'`?#]+)/g);

describe('every route', () => {
  it('is a view that screenshots and the test of accessibility visit', () => {
    expect(routes.length).toBeGreaterThan(30);
    const unseen = routes.filter((route) => {
      const pattern = new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`);
      return !visited.some((path) => pattern.test(path));
    });
    expect(unseen).toEqual([]);
  });
});
