import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import * as z from 'zod/mini';
import {
  draftStatus,
  frameworkFileParams,
  importFrameworkQuery,
} from '#shared/contracts/framework-drafts.ts';
import { NotFound } from '#shared/domain/errors.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { type FileRoute, fileRoute, type GivenFile } from '#server/http/file-route.ts';
import type { DraftsService } from './drafts.service.ts';
import { type FrameworkFormat, writeFrameworkFile } from './framework-file.ts';
import {
  mayReadDrafts,
  mayReadFrameworkIn,
  mayReadFrameworks,
  mayWriteDrafts,
} from './frameworks.policy.ts';
import type { FrameworksService } from './frameworks.service.ts';

/** The largest framework file that is taken: one of 10,000 nodes is half of it. */
const LARGEST_FILE = 12 * 1024 * 1024;

const mediaTypes: Readonly<Record<FrameworkFormat, string>> = {
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** More bytes came than are taken; `http/problems.ts` knows it by its `type`. */
class TooLarge extends Error {
  readonly type = 'entity.too.large';
}

async function readWhole(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > LARGEST_FILE) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function give(
  framework: Framework,
  format: FrameworkFormat,
  suffix: string,
): Promise<GivenFile> {
  const bytes = await writeFrameworkFile(framework, format);
  return {
    name: `${framework.id}-${framework.version}${suffix}.${format}`,
    mediaType: mediaTypes[format],
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    content: Readable.from([bytes]),
  };
}

/** Framework files, in and out: JSON and workbooks, of versions and of drafts. */
export function frameworkFileRoutes(
  frameworks: FrameworksService,
  drafts: DraftsService,
  isPublicReading: () => boolean,
  readFile: (bytes: Uint8Array) => Promise<Framework>,
): FileRoute[] {
  const nothing = z.object({});
  return [
    fileRoute({
      method: 'get',
      path: '/api/v1/frameworks/:id/versions/:version/file/:format',
      summary: 'A version as a JSON file or a workbook',
      may: (actor) => mayReadFrameworks(actor, isPublicReading()),
      params: frameworkFileParams,
      query: nothing,
      guard: ({ params, actor }) => {
        const { state } = frameworks.findVersion(params.id, params.version);
        if (!mayReadFrameworkIn(actor, state)) throw new NotFound('framework version');
      },
      give: ({ params }) => {
        const { compiled } = frameworks.findVersion(params.id, params.version);
        return give(compiled.framework, params.format, '');
      },
    }),
    fileRoute({
      method: 'get',
      path: '/api/v1/frameworks/:id/drafts/:version/file/:format',
      summary: 'A draft as a JSON file or a workbook',
      may: mayReadDrafts,
      params: frameworkFileParams,
      query: nothing,
      guard: ({ params }) => void drafts.contentOf(params.id, params.version),
      give: ({ params }) =>
        give(drafts.contentOf(params.id, params.version), params.format, '-draft'),
    }),
    fileRoute({
      method: 'post',
      path: '/api/v1/frameworks/import',
      summary:
        'A draft from a JSON file or a workbook: all of it, or nothing and everything that is wrong',
      may: mayWriteDrafts,
      params: nothing,
      query: importFrameworkQuery,
      output: draftStatus,
      guard: () => undefined,
      receive: async ({ query, actor, origin, content }) => {
        const framework = await readFile(await readWhole(content));
        const revision = query.revision === undefined ? null : Number(query.revision);
        const given = { reason: query.reason, revision };
        return drafts.importFile(framework, given, { actor, origin });
      },
    }),
  ];
}
