/** A place at which two values are not the same. */
export interface Difference {
  readonly path: readonly (string | number)[];
  readonly expected: unknown;
  readonly found: unknown;
}

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

function keysOf(a: object, b: object): (string | number)[] {
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => at);
  }
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

/** Every place at which two JSON values differ, in the order of the document; a key without a value is not there. */
export function differences(
  expected: unknown,
  found: unknown,
  path: readonly (string | number)[] = [],
): Difference[] {
  if (Object.is(expected, found) || (expected === 0 && found === 0)) return [];
  const isSameKind =
    isContainer(expected) && isContainer(found) && Array.isArray(expected) === Array.isArray(found);
  if (!isSameKind) return [{ path, expected, found }];
  return keysOf(expected, found).flatMap((key) =>
    differences(
      (expected as Record<string | number, unknown>)[key],
      (found as Record<string | number, unknown>)[key],
      [...path, key],
    ),
  );
}

/** What the rows and columns of a document are called. */
export interface Names {
  readonly departments: readonly string[];
  /** Of the tables of nodes or indicators. */
  readonly columns: readonly string[];
  /** Of the list of rankings. */
  readonly rankings?: readonly string[];
}

const TABLES = new Set(['scores', 'coverage', 'values', 'states', 'inputs']);

/** A place in words that a reader finds again: `scores MOH, SEC.03` rather than `scores[11][42]`. */
export function placeName(path: Difference['path'], names: Names): string {
  const [first, second, third, fourth] = path;
  const row = (at: unknown): string => names.departments[Number(at)] ?? String(at);
  const column = (at: unknown): string => names.columns[Number(at)] ?? String(at);
  if (TABLES.has(String(first)) && third !== undefined) {
    return `${String(first)} ${row(second)}, ${column(third)}`;
  }
  if (first === 'rankings' && fourth !== undefined) {
    return `${String(third)} ${row(fourth)}, ${names.rankings?.[Number(second)] ?? String(second)}`;
  }
  if (first === 'departments' && third === 'points' && fourth !== undefined) {
    return `points ${row(second)}, ${column(fourth)}`;
  }
  if (first === 'departments' && third !== undefined) {
    return `${path.slice(2).join('.')} ${row(second)}`;
  }
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`))
    .join('');
}
