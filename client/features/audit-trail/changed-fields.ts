/** A field of a thing before and after a change, as text; null where it was not there. */
export interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

function fieldsOf(json: string | null): Map<string, string> {
  const fields = new Map<string, string>();
  if (json === null) return fields;
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, part] of Object.entries(value)) add(path ? `${path}.${key}` : key, part);
    } else {
      fields.set(path, typeof value === 'string' ? value : JSON.stringify(value));
    }
  };
  try {
    add('', JSON.parse(json));
  } catch {
    fields.set('', json);
  }
  return fields;
}

/** The fields in which two states differ, in the order of the later one; `before` and `after` are JSON texts. */
export function changedFields(before: string | null, after: string | null): ChangedField[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}
