import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const languages = ['ar', 'en'];
const index = 'virtual:catalogue';
const prefix = 'virtual:words/';

/** The rooms there are: one file each in the folder of a language. */
export function roomsOf(language: string): string[] {
  return readdirSync(join(here, language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort((a, b) => a.localeCompare(b));
}

/** The messages of one language as they were written, `room.key` → ICU text. */
export function readCatalogue(language: string): Map<string, string> {
  return new Map(roomsOf(language).flatMap((room) => [...readRoom(language, room)]));
}

function readRoom(language: string, room: string): Map<string, string> {
  const text = readFileSync(fileOf(language, room), 'utf8');
  return new Map(
    Object.entries(JSON.parse(text) as Record<string, string>).map(([key, message]) => [
      `${room}.${key}`,
      message,
    ]),
  );
}

const fileOf = (language: string, room: string) => join(here, language, `${room}.json`);

/**
 * Compiles each `client/i18n/<language>/<room>.json` into a module of its own (`virtual:words/ar-common`), so that the
 * browser carries no ICU parser and a page loads its own words only. `virtual:catalogue` lists how to load them. A
 * message that does not parse stops the build and names itself.
 */
export function cataloguePlugin(): Plugin {
  return {
    name: 'nudj-catalogue',
    resolveId: (id) => (id === index || id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${index}`) return listLoaders();
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [, language = '', room = ''] =
        /^([a-z]+)-(.*)$/.exec(id.slice(prefix.length + 1)) ?? [];
      this.addWatchFile(fileOf(language, room));
      return `export const messages = ${JSON.stringify(compileRoom(language, room))};`;
    },
  };
}

/** `{ ar: { common: () => import(…), … }, en: … }` */
function listLoaders(): string {
  const lists = languages.map((language) => {
    const loaders = roomsOf(language).map(
      (room) => `'${room}': () => import('${prefix}${language}-${room}')`,
    );
    return `${language}: { ${loaders.join(', ')} }`;
  });
  return `export const catalogue = { ${lists.join(', ')} };`;
}

function compileRoom(language: string, room: string): Record<string, unknown> {
  const compiled: Record<string, unknown> = {};
  for (const [key, message] of readRoom(language, room)) {
    try {
      const tokens = compileMessageOrThrow(message);
      // A message without arguments stays a string: fewer bytes, and no interpolation at run time.
      compiled[key] = tokens.every((token) => typeof token === 'string') ? tokens.join('') : tokens;
    } catch (error) {
      throw new Error(`${language}/${key}: ${String(error)}`, { cause: error });
    }
  }
  return compiled;
}
