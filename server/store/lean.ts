import type { Statement } from 'better-sqlite3';
import { Placeholder, sql } from 'drizzle-orm';

type Values = Readonly<Record<string, unknown>>;

interface Decoder {
  mapFromDriverValue(value: unknown): unknown;
}
interface Encoder {
  mapToDriverValue(value: unknown): unknown;
}

/** A query as drizzle prepared it; `lean.test.ts` holds what is read of it against drizzle itself. */
interface Prepared {
  readonly stmt: Statement;
  readonly query: { readonly params: readonly unknown[] };
  readonly fields?: readonly {
    readonly path: readonly string[];
    readonly field: Decoder & { readonly decoder?: Decoder; readonly sql?: { decoder: Decoder } };
  }[];
}

/**
 * For `limit` of a prepared question: drizzle binds a number, and SQLite compiles a statement anew each time that its
 * limit is bound, which costs ten times the question.
 */
export const ONE_ROW = sql`1` as unknown as Placeholder;

type Slot = (values: Values) => unknown;

function slotNamed({ name }: { readonly name: string }): Slot {
  return (values) => {
    const value = values[name];
    if (value === undefined && !(name in values)) throw new TypeError(`no value for "${name}"`);
    return value;
  };
}

function slotOf(param: unknown): Slot {
  if (param instanceof Placeholder) return slotNamed(param as { name: string });
  if (typeof param !== 'object' || param === null) return () => param;
  const { value, encoder } = param as { readonly value?: unknown; readonly encoder?: Encoder };
  if (value instanceof Placeholder && encoder) {
    const slot = slotNamed(value as { name: string });
    return (values) => encoder.mapToDriverValue(slot(values));
  }
  return () => param;
}

function binderOf({ query }: Prepared): (values: Values) => unknown[] {
  const slots = query.params.map(slotOf);
  return (values) => {
    const bound: unknown[] = [];
    for (const slot of slots) bound.push(slot(values));
    return bound;
  };
}

/**
 * A prepared question for the hot path: drizzle works out anew with each row what every column is, which costs as much
 * as asking. Here it is worked out once; only for rows that are flat.
 */
export function leanGet<Row>(query: {
  get(values?: Record<string, unknown>): Row | undefined;
}): (values?: Values) => Row | undefined {
  const prepared = query as unknown as Prepared;
  const bind = binderOf(prepared);
  const columns = (prepared.fields ?? []).map(({ path, field }) => {
    const [name] = path;
    if (name === undefined || path.length > 1) throw new TypeError('only flat rows can be lean');
    return { name, decoder: field.decoder ?? field.sql?.decoder ?? field };
  });
  const statement = prepared.stmt.raw();
  return (values = {}) => {
    const row = statement.get(bind(values)) as unknown[] | undefined;
    if (!row) return undefined;
    const made: Record<string, unknown> = {};
    let at = 0;
    for (const { name, decoder } of columns) {
      const value = row[at];
      made[name] = value === null ? null : decoder.mapFromDriverValue(value);
      at += 1;
    }
    return made as Row;
  };
}

/** A prepared change for the hot path; how many rows it changed. */
export function leanRun(query: {
  run(values?: Record<string, unknown>): unknown;
}): (values: Values) => number {
  const prepared = query as unknown as Prepared;
  const bind = binderOf(prepared);
  return (values) => prepared.stmt.run(bind(values)).changes;
}
