import { Invalid } from '../errors.ts';
import { compareCodes } from './compare-codes.ts';

/**
 * The one text of a JSON value, so that equal content has an equal hash: keys sorted by UTF-16 code units, no
 * white space, numbers as ECMAScript prints them (`-0` as `0`). Keys whose value is `undefined` are dropped.
 * Source: RFC 8785, JSON Canonicalization Scheme.
 * @throws Invalid `json.not_finite`, `json.not_json` (functions, `undefined` in a list …), `json.lone_surrogate`.
 */
export function canonicalJson(value: unknown): string {
  // Places are only spelled out for a value that has something wrong: of millions of numbers they would cost the most.
  return writeSound(value) ?? write(value, '');
}

/** The text of a value with nothing wrong in it; null where something is. */
function writeSound(value: unknown): string | null {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value === 'string') return isTorn(value) ? null : JSON.stringify(value);
  if (typeof value !== 'object') return null;
  const parts: string[] = [];
  if (Array.isArray(value)) {
    // Tables are rows of numbers, which the engine prints as we do, and all at once.
    if (isPlainList(value)) return JSON.stringify(value);
    for (const item of value as unknown[]) {
      const text = writeSound(item);
      if (text === null) return null;
      parts.push(text);
    }
    return `[${parts.join(',')}]`;
  }
  if (isPlainRecord(value)) return JSON.stringify(value);
  for (const key of Object.keys(value).sort(compareCodes)) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item === undefined) continue;
    const text = isTorn(key) ? null : writeSound(item);
    if (text === null) return null;
    parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join(',')}}`;
}

function isPlainList(list: readonly unknown[]): boolean {
  // Not `every`, which passes over holes.
  for (const item of list) {
    if (item !== null && !(typeof item === 'number' && Number.isFinite(item))) return false;
  }
  return true;
}

/** Whether an object is flat, sound and in order already: the engine prints it as we do, and all at once. */
function isPlainRecord(value: object): boolean {
  if ('toJSON' in value) return false;
  let last = '';
  for (const [key, item] of Object.entries(value)) {
    if (key < last || isTorn(key)) return false;
    if (typeof item === 'string' ? isTorn(item) : !isPlainItem(item)) return false;
    last = key;
  }
  return true;
}

const isPlainItem = (item: unknown): boolean =>
  item === null || typeof item === 'boolean' || (typeof item === 'number' && Number.isFinite(item));

const HALF = /[\ud800-\udfff]/;
const LONE = /\p{Surrogate}/u;

/** Whether half a character stands alone; most texts have no halves at all, which is quickly seen. */
const isTorn = (text: string): boolean => HALF.test(text) && LONE.test(text);

function write(value: unknown, path: string): string {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'number') return number(value, path);
  if (typeof value === 'string') return text(value, path);
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown, at) => write(item, `${path}[${at}]`)).join(',')}]`;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => compareCodes(a, b));
    const dot = path === '' ? '' : '.';
    return `{${entries
      .map(([key, item]) => `${text(key, path)}:${write(item, `${path}${dot}${key}`)}`)
      .join(',')}}`;
  }
  throw new Invalid([{ path, code: 'json.not_json', params: { type: typeof value } }]);
}

function number(value: number, path: string): string {
  if (!Number.isFinite(value)) {
    throw new Invalid([{ path, code: 'json.not_finite', params: { value: String(value) } }]);
  }
  return JSON.stringify(value);
}

function text(value: string, path: string): string {
  if (isTorn(value)) throw new Invalid([{ path, code: 'json.lone_surrogate' }]);
  return JSON.stringify(value);
}
