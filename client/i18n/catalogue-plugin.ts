import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { isLateRoom } from './late-rooms.ts';

const here = dirname(fileURLToPath(import.meta.url));
const prefix = 'virtual:catalogue/';

/** The messages of one language as they were written, `room.key` → ICU text. */
export function readCatalogue(language: string): Map<string, string> {
  const folder = join(here, language);
  const entries = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort((a, b) => a.localeCompare(b))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const room = JSON.parse(text) as Record<string, string>;
      return Object.entries(room).map(([key, message]): [string, string] => [
        `${basename(file, '.json')}.${key}`,
        message,
      ]);
    });
  return new Map(entries);
}

/**
 * Compiles `client/i18n/<language>/*.json` into two modules per language, so that the browser carries no ICU parser:
 * what every visit needs, and the late rooms. A message that does not parse stops the build and names itself.
 */
export function cataloguePlugin(): Plugin {
  return {
    name: 'nudj-catalogue',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [language = '', part] = id.slice(prefix.length + 1).split('/');
      for (const file of readdirSync(join(here, language))) {
        this.addWatchFile(join(here, language, file));
      }
      return `export const messages = ${JSON.stringify(compileCatalogue(language, part === 'late'))};`;
    },
  };
}

function compileCatalogue(language: string, isLate: boolean): Record<string, unknown> {
  const compiled: Record<string, unknown> = {};
  for (const [key, message] of readCatalogue(language)) {
    if (isLateRoom(key) !== isLate) continue;
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
