import { readFileSync } from 'node:fs';
import { Invalid } from '#shared/domain/errors.ts';
import { parseJson } from '../features/frameworks/parse-framework.ts';

function named(error: unknown, path: string): unknown {
  if (!(error instanceof Invalid)) return error;
  return new Invalid(
    error.issues.map((issue) => ({
      ...issue,
      path: issue.path === '' ? path : `${path}: ${issue.path}`,
    })),
  );
}

/** Does something with the content of a file; every issue found names the file too. */
export async function inFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw named(error, path);
  }
}

function inFileNow<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw named(error, path);
  }
}

/** Reads a JSON file and hands it to `use`; every issue found names the file too. */
export function readJsonFile<T>(path: string, use: (document: unknown) => T): T {
  const text = readFileSync(path, 'utf8');
  return inFileNow(path, () => use(parseJson(text)));
}

/** Reads a text file and hands it to `use`; every issue found names the file too. */
export function readTextFile<T>(path: string, use: (text: string) => T): T {
  const text = readFileSync(path, 'utf8');
  return inFileNow(path, () => use(text));
}
