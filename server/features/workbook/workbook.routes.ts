import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { submissionParams } from '#shared/contracts/submissions.ts';
import {
  workbookApplied,
  workbookApplyQuery,
  workbookPreview,
  type WorkbookPreview,
  workbookQuery,
} from '#shared/contracts/workbook.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import { collectContent } from '#server/http/collect-content.ts';
import {
  type FileInput,
  type FileRoute,
  fileRoute,
  type GivenFile,
} from '#server/http/file-route.ts';
import {
  mayDownloadWorkbook,
  mayDownloadWorkbooks,
  mayUploadWorkbooks,
} from './workbook.policy.ts';
import type { WorkbookService } from './workbook.service.ts';

const PLACE = '/api/v1/cycles/:cycle/submissions/:department/workbook';
/** As much as is taken of any file; a full quarter is a hundredth of it. */
const LARGEST_FILE = 10 * 1024 * 1024;

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

type Input<Q extends z.ZodMiniType = typeof nothing> = FileInput<typeof submissionParams, Q>;

const nothing = z.object({});

/** Another department's submission is not there. */
function guard({ actor, params }: Pick<Input, 'actor' | 'params'>): void {
  if (!mayDownloadWorkbook(actor, params.department)) throw new NotFound('submission');
}

const askingOf = ({ params, actor, origin }: Pick<Input, 'params' | 'actor' | 'origin'>) => ({
  ...params,
  actor,
  origin,
});

async function give(
  workbook: WorkbookService,
  input: Input<typeof workbookQuery>,
  format: 'xlsx' | 'csv',
): Promise<GivenFile> {
  const { name, content } = await workbook.make(askingOf(input), format, input.query.language);
  return {
    name,
    mediaType: mediaTypes[format],
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    content: Readable.from([content]),
  };
}

async function preview(workbook: WorkbookService, input: Input): Promise<WorkbookPreview> {
  const file = await collectContent(input.content, LARGEST_FILE);
  const { language } = input;
  const { issues, changes, absent, ...rest } = await workbook.preview(
    askingOf(input),
    file,
    language,
  );
  return {
    ...rest,
    changes: [...changes],
    absent: [...absent],
    errors: issues.map((issue) => ({
      path: issue.path,
      code: issue.code,
      message: issueMessage(issue, language),
    })),
  };
}

/** The department's quarter as a file, and a filled-in file back: looked through first, then applied as a whole. */
export function workbookRoutes(workbook: WorkbookService): FileRoute[] {
  const downloads = (['xlsx', 'csv'] as const).map((format) =>
    fileRoute({
      method: 'get',
      path: `${PLACE}.${format}`,
      summary: `A department’s quarter to fill in without a connection, as ${format}`,
      may: mayDownloadWorkbooks,
      params: submissionParams,
      query: workbookQuery,
      guard,
      give: (input) => give(workbook, input, format),
    }),
  );
  return [
    ...downloads,
    fileRoute({
      method: 'post',
      path: PLACE,
      summary: 'What a filled-in file would change, and what is wrong with it by cell',
      may: mayUploadWorkbooks,
      params: submissionParams,
      query: nothing,
      output: workbookPreview,
      guard,
      receive: (input) => preview(workbook, input),
    }),
    fileRoute({
      method: 'post',
      path: `${PLACE}/apply`,
      summary: 'Make the changes of a preview, all or none',
      may: mayUploadWorkbooks,
      params: submissionParams,
      query: workbookApplyQuery,
      output: workbookApplied,
      guard,
      receive: async (input) => {
        const file = await collectContent(input.content, LARGEST_FILE);
        return workbook.apply(askingOf(input), file, input.query);
      },
    }),
  ];
}
