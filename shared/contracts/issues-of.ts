import type * as z from 'zod/mini';
import type { Issue } from '#shared/domain/errors.ts';

type ZodIssue = z.core.$ZodIssue;

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

const cost = (issues: readonly ZodIssue[]): number =>
  issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  );

/** Of the alternatives of a union, the one that the input was closest to. */
function closest(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  return branches.reduce<readonly ZodIssue[]>(
    (best, branch) => (best.length === 0 || cost(branch) < cost(best) ? branch : best),
    [],
  );
}

function paramsOf(issue: ZodIssue): Record<string, string | number> {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: issue.expected };
    case 'too_small':
      return { limit: Number(issue.minimum), of: issue.origin };
    case 'too_big':
      return { limit: Number(issue.maximum), of: issue.origin };
    case 'invalid_format':
      return { format: issue.format };
    case 'unrecognized_keys':
      return { keys: issue.keys.join(', ') };
    case 'invalid_value':
      return { known: issue.values.map(String).join(', ') };
    default:
      return {};
  }
}

/** Forms of text that have a name: what would be right is said. */
const forms: ReadonlySet<string> = new Set([
  ...['quarter', 'department', 'code', 'version', 'username'],
  ...['email', 'datetime'],
]);

function codeOf(issue: ZodIssue): string {
  if (issue.code === 'invalid_format') {
    const form = [issue.message, issue.format].find((name) => forms.has(name));
    if (form !== undefined) return `input.form.${form}`;
  }
  const isText =
    (issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'string';
  if (isText) return issue.code === 'too_small' ? 'input.too_short' : 'input.too_long';
  return `input.${issue.code}`;
}

function toIssues(issue: ZodIssue, prefix: readonly PropertyKey[]): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((nested) => toIssues(nested, path));
  }
  return [{ path: pathText(path), code: codeOf(issue), params: paramsOf(issue) }];
}

/**
 * The issues of a failed parse in the form every room uses: a JSON path such as `nodes[17].normalise.max`, a stable
 * code `input.*`, and what the message needs. Of a union only the alternative closest to the input is told.
 */
export function issuesOf(error: z.core.$ZodError): Issue[] {
  return error.issues.flatMap((issue) => toIssues(issue, []));
}
