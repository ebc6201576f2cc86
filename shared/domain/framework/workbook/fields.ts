/** Anything of a document that has fields of its own. */
export type Fields = Record<string, unknown>;

/** Whether a value is an object, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path such as `normalise.max`; undefined where any step of it is not there. */
export function fieldAt(from: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      from,
    );
}

/** Puts a value at a path, making the objects on the way. */
export function putField(into: Fields, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = into;
  for (const key of keys) {
    const inner = place[key];
    if (isFields(inner)) place = inner;
    else {
      const made: Fields = {};
      place[key] = made;
      place = made;
    }
  }
  place[last] = value;
}
