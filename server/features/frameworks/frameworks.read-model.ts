import { asc, eq } from 'drizzle-orm';
import type { FrameworksResponse } from '#shared/contracts/framework-drafts.ts';
import { type Framework, isIndicator } from '#shared/domain/framework/framework.ts';
import type { Reader } from '#server/store/access.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { frameworkVersions } from '#server/store/schema/frameworks.ts';

/** Every published version, newest first, and the quarters that each measures. */
export function readVersions(
  reader: Reader,
  seesUnpublished: boolean,
): FrameworksResponse['versions'] {
  const measured = reader
    .select({ code: cycles.code, state: cycles.state, version: cycles.frameworkVersionId })
    .from(cycles)
    .orderBy(asc(cycles.code))
    .all()
    .filter(({ state }) => seesUnpublished || state === 'published');
  return reader
    .select()
    .from(frameworkVersions)
    .where(eq(frameworkVersions.state, 'published'))
    .orderBy(asc(frameworkVersions.id))
    .all()
    .reverse()
    .map(({ id, framework, version, sha256, document }) => {
      const { title, supersedes, effectiveFrom, nodes } = JSON.parse(document) as Framework;
      const root = nodes.find(({ parent }) => parent === null)?.code;
      return {
        ...{ id: framework, version, sha256, title },
        supersedes: supersedes ?? null,
        effectiveFrom: effectiveFrom ?? null,
        dimensions: nodes.filter((node) => node.parent === root && !isIndicator(node)).length,
        indicators: nodes.filter(isIndicator).length,
        cycles: measured.filter((cycle) => cycle.version === id).map(({ code }) => code),
      };
    });
}
