import type * as z from 'zod/mini';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import { Invalid, type Issue } from '#shared/domain/errors.ts';

/** Places that are told of one file; the others are counted. */
const MOST_PLACES = 5;

/** A file of a bundle as JSON of its form; throws `Invalid` with the file's name before every path. */
export function parseFile<S extends z.ZodMiniType>(
  files: ReadonlyMap<string, Buffer>,
  name: string,
  schema: S,
): z.output<S> {
  const content = files.get(name);
  if (!content) throw new Invalid([{ path: name, code: 'bundle.file_missing' }]);
  let document: unknown;
  try {
    document = JSON.parse(content.toString());
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw new Invalid([{ path: name, code: 'input.not_json', params: { detail } }]);
  }
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new Invalid(
    limited(issuesOf(parsed.error)).map((issue) => ({ ...issue, path: `${name}: ${issue.path}` })),
  );
}

/** The first places, and how many more there are. */
export function limited(issues: readonly Issue[], name = ''): Issue[] {
  if (issues.length <= MOST_PLACES) return [...issues];
  const params = { count: issues.length - MOST_PLACES };
  return [...issues.slice(0, MOST_PLACES), { path: name, code: 'bundle.more_differs', params }];
}
