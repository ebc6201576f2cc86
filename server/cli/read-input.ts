import { readFileSync } from 'node:fs';
import { Invalid } from '#shared/domain/errors.ts';
import { parseJson } from '../features/frameworks/parse-framework.ts';

function inFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(
      error.issues.map((issue) => ({
        ...issue,
        path: issue.path === '' ? path : `${path}: ${issue.path}`,
      })),
    );
  }
}

/** Reads a JSON file and hands it to `use`; every issue found names the file too. */
export function readJsonFile<T>(path: string, use: (document: unknown) => T): T {
  const text = readFileSync(path, 'utf8');
  return inFile(path, () => use(parseJson(text)));
}

/** Reads a text file and hands it to `use`; every issue found names the file too. */
export function readTextFile<T>(path: string, use: (text: string) => T): T {
  const text = readFileSync(path, 'utf8');
  return inFile(path, () => use(text));
}
