import { Invalid } from '../errors.ts';
import { compareCodes } from './compare-codes.ts';

/**
 * The one text of a JSON value, so that equal content has an equal hash: keys sorted by UTF-16 code units, no
 * white space, numbers as ECMAScript prints them (`-0` as `0`). Keys whose value is `undefined` are dropped.
 * Source: RFC 8785, JSON Canonicalization Scheme.
 * @throws Invalid `json.not_finite`, `json.not_json` (functions, `undefined` in a list …), `json.lone_surrogate`.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '');
}

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
  if (/\p{Surrogate}/u.test(value)) throw new Invalid([{ path, code: 'json.lone_surrogate' }]);
  return JSON.stringify(value);
}
