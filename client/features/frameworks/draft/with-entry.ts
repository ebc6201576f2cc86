/** A record with one entry set, or without it for `undefined`; a record with nothing in it is none. */
export function withEntry<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> | undefined {
  const others = Object.entries(record ?? {}).filter(
    ([name]) => name !== key || value !== undefined,
  );
  const entries = new Map(others);
  if (value !== undefined) entries.set(key, value);
  return entries.size === 0 ? undefined : Object.fromEntries(entries);
}
