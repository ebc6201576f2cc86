import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from './catalogue-plugin.ts';

const catalogue = readCatalogue('en');
const quoted = /'([\w.-]+)'/g;
const spoken = /\bloadRooms\(([^)]*)\)/g;
const imported = /(?:from |import\()'((?:#client\/|\.{1,2}\/)[^']+\.tsx?)'/g;
const latePage =
  /latePage\(\s*\(\) =>\s*import\('(\.{1,2}\/[^']+)'\)\.then\(\s*\(m\) => m\.\w+,?\s*\)(?:,\s*([^)]*))?,?\s*\)/g;

const namesIn = (list: string) => [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

/** A file and all that it imports, at once or later; pages that it loads late answer for themselves. */
function filesBehind(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of all(readFileSync(file, 'utf8').replace(latePage, ''), imported)) {
    const target = path.startsWith('#client/')
      ? join('client', path.slice('#client/'.length))
      : join(dirname(file), path);
    filesBehind(target, seen);
  }
  return seen;
}

/** The rooms that files speak from and do not load by themselves. */
function roomsSpoken(files: Iterable<string>): string[] {
  const texts = [...files].map((file) => readFileSync(file, 'utf8'));
  const loaded = texts.flatMap((text) =>
    all(text, spoken).flatMap(([, list = '']) => namesIn(list)),
  );
  const said = texts
    .flatMap((text) => all(text, quoted).map(([, key = '']) => key))
    .filter((key) => catalogue.has(key))
    .map((key) => key.slice(0, key.indexOf('.')));
  return [...new Set(said)]
    .filter((room) => room !== 'common' && !loaded.includes(room))
    .sort((a, b) => a.localeCompare(b));
}

const pages = ['client', 'client/pages']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) =>
    all(readFileSync(file, 'utf8'), latePage).map(([, path = '', list = '']) => ({
      file: join(dirname(file), path),
      named: namesIn(list),
    })),
  );

describe('the rooms of the catalogue', () => {
  it('are loaded by late pages, all of which are read here', () => {
    const files = pages.map(({ file }) => relative('client/pages', file));
    expect(files).toEqual(expect.arrayContaining(readdirSync('client/pages').filter(isPage)));
  });

  it.each(pages)('of $file are those it speaks from', ({ file, named }) => {
    expect([...named].sort((a, b) => a.localeCompare(b))).toEqual(roomsSpoken(filesBehind(file)));
  });

  it('of the frame are the common one', () => {
    expect(roomsSpoken(filesBehind('client/main.tsx'))).toEqual([]);
  });
});

function isPage(name: string): boolean {
  return name.endsWith('-page.tsx');
}
