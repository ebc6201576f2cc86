import { createHash } from 'node:crypto';
import { frameworkFile } from '#shared/contracts/framework-file.ts';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import { Invalid } from '#shared/domain/errors.ts';
import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';

/** SHA-256 over a framework's canonical JSON: with `id` and `version` it identifies a version. */
export function hashFramework(framework: Framework): string {
  return createHash('sha256').update(canonicalJson(framework)).digest('hex');
}

/** Reads JSON text; a syntax error is an `Invalid` that names the place. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw new Invalid([{ path: '', code: 'input.not_json', params: { detail } }]);
  }
}

/** A framework from a parsed JSON document: its form and its meaning checked. Throws `Invalid` with every issue. */
export function parseFramework(document: unknown): Framework {
  const parsed = frameworkFile.safeParse(document);
  if (!parsed.success) throw new Invalid(issuesOf(parsed.error));
  const { errors } = checkFramework(parsed.data);
  if (errors.length > 0) throw new Invalid(errors);
  return parsed.data;
}
