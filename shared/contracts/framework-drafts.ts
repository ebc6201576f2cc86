import * as z from 'zod/mini';
import { cycleCode, departmentRef, frameworkRef, localText, nodeCode } from './common.ts';
import { frameworkFile, frameworkNode, nodeWeight } from './framework-file.ts';

const reason = z.string().check(z.trim(), z.minLength(10), z.maxLength(2000));
const versionNumber = z.string().check(z.regex(/^\d{1,4}(\.\d{1,4}){0,2}$/, 'version'));
const moment = z.nullable(z.string());
const { shape } = frameworkFile;

export const frameworkParams = z.object({ id: nodeCode });

export const frameworkDraftParams = z.object({ id: nodeCode, version: versionNumber });

/** What somebody changes of a draft at once; what is not named stays. `null` takes a setting away. */
export const frameworkEdit = z.strictObject({
  settings: z.optional(
    z.strictObject({
      title: z.optional(shape.title),
      missingPolicy: z.optional(shape.missingPolicy),
      levels: z.optional(shape.levels),
      description: z.nullable(shape.description),
      publisher: z.nullable(shape.publisher),
      source: z.nullable(shape.source),
      effectiveFrom: z.optional(z.nullable(cycleCode)),
      minCoverage: z.nullable(shape.minCoverage),
      coverageBasis: z.nullable(shape.coverageBasis),
      rankDecimals: z.nullable(shape.rankDecimals),
      roundTiers: z.nullable(shape.roundTiers),
      gates: z.nullable(shape.gates),
      scales: z.nullable(shape.scales),
      targets: z.nullable(shape.targets),
      robustness: z.nullable(shape.robustness),
      changes: z.nullable(shape.changes),
    }),
  ),
  weights: z.optional(z.record(nodeCode, nodeWeight)),
  nodes: z.optional(z.array(frameworkNode).check(z.maxLength(500))),
  removed: z.optional(z.array(nodeCode).check(z.maxLength(500))),
  order: z.optional(z.array(nodeCode).check(z.maxLength(20_000))),
});
export type FrameworkEditDto = z.infer<typeof frameworkEdit>;

/** `POST /api/v1/frameworks/:id/drafts` */
export const startDraftBody = z.strictObject({
  /** The published version it starts from. */
  from: versionNumber,
  version: versionNumber,
  reason,
  edit: z.optional(frameworkEdit),
});
export type StartDraftBody = z.infer<typeof startDraftBody>;

/** `PATCH /api/v1/frameworks/:id/drafts/:version` */
export const editDraftBody = z.strictObject({ edit: frameworkEdit });

/** The revision that a change starts from, as its `If-Match`. */
export const draftHeaders = z.object({
  'if-match': z.optional(z.string().check(z.regex(/^"\d{1,15}"$/))),
});
export type DraftHeaders = z.infer<typeof draftHeaders>;

/** `POST …/publish` and `POST …/withdraw` */
export const closeDraftBody = z.strictObject({ reason });

/** `POST /api/v1/frameworks/import`; with `revision` it takes the place of the open draft of that number. */
export const importFrameworkQuery = z.object({
  reason,
  revision: z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
});

export const frameworkFormat = z.enum(['json', 'xlsx']);
export const frameworkFileParams = z.object({
  id: nodeCode,
  version: versionNumber,
  format: frameworkFormat,
});

/** Something wrong with a draft, or worth a look, in both languages. */
const finding = z.object({ path: z.string(), code: z.string(), message: localText });
export type DraftFinding = z.infer<typeof finding>;

export const draftState = z.enum(['open', 'published', 'withdrawn']);

/** Why somebody may not publish a draft; null where they may. */
export const whyNotPublish = z.enum([
  'not_chair',
  'drafted_it',
  'has_errors',
  'not_open',
  'no_change',
]);
export type WhyNotPublish = z.infer<typeof whyNotPublish>;

/** A draft without its content. */
export const draftStatus = z.object({
  id: z.string(),
  version: z.string(),
  title: localText,
  /** The published version it was made from; null for one that was imported on its own. */
  base: z.nullable(z.string()),
  reason: z.string(),
  state: draftState,
  revision: z.number(),
  sha256: z.string(),
  /** Everyone who wrote a revision of it. */
  authors: z.array(z.string()),
  startedAt: z.string(),
  changedAt: z.string(),
  /** Who wrote the revision that stands. */
  changedBy: z.string(),
  closedBy: z.nullable(z.string()),
  closedAt: moment,
  closingReason: z.nullable(z.string()),
  errors: z.array(finding),
  warnings: z.array(finding),
  whyNotPublish: z.nullable(whyNotPublish),
  /** Whether this actor may change it. */
  writable: z.boolean(),
});
export type DraftStatus = z.infer<typeof draftStatus>;

/** `GET /api/v1/frameworks/:id/drafts/:version` */
export const draftResponse = z.object({
  ...draftStatus.shape,
  framework: frameworkFile,
  /** Codes of every published version of the framework: what they name never changes. */
  frozen: z.array(z.string()),
});
export type DraftResponse = z.infer<typeof draftResponse>;

/** `GET /api/v1/frameworks` */
export const frameworksResponse = z.object({
  versions: z.array(
    z.object({
      ...frameworkRef.shape,
      title: localText,
      supersedes: z.nullable(z.string()),
      effectiveFrom: z.nullable(z.string()),
      dimensions: z.number(),
      indicators: z.number(),
      /** Codes of the cycles it measures that the actor may know of. */
      cycles: z.array(z.string()),
    }),
  ),
  /** For the committee only; empty for everyone else. */
  drafts: z.array(draftStatus),
  /** Whether the actor may start one. */
  mayDraft: z.boolean(),
});
export type FrameworksResponse = z.infer<typeof frameworksResponse>;

/** `GET …/drafts/:version/preview`: the last published quarter as it is and as the draft would have it. */
export const draftPreviewResponse = z.object({
  cycle: z.string(),
  now: frameworkRef,
  decimals: z.number(),
  rows: z.array(
    z.object({
      department: departmentRef,
      now: z.object({ score: z.nullable(z.number()), rank: z.nullable(z.number()) }),
      draft: z.object({ score: z.nullable(z.number()), rank: z.nullable(z.number()) }),
    }),
  ),
  /** Indicators of the draft that the quarter did not ask for: left out, the weights of their siblings rescaled. */
  notAsked: z.array(z.object({ code: z.string(), title: localText, weight: z.number() })),
});
export type DraftPreviewResponse = z.infer<typeof draftPreviewResponse>;

export const asIfQuery = z.object({ node: z.optional(nodeCode) });

const figure = z.nullable(z.number());

/** `GET /api/v1/frameworks/:id/versions/:version/as-if`: published quarters scored anew, beside what was published. */
export const asIfResponse = z.object({
  demo: z.boolean(),
  framework: frameworkRef,
  node: z.object({ code: z.string(), title: localText }),
  cycles: z.array(
    z.object({
      cycle: z.string(),
      /** The version that measured it. */
      framework: frameworkRef,
      published: figure,
      asIf: figure,
      /** Share of the index in indicators that the quarter did not ask for. */
      notAsked: z.number(),
    }),
  ),
  departments: z.array(
    z.object({ department: departmentRef, published: z.array(figure), asIf: z.array(figure) }),
  ),
  /** Where two quarters in a row were measured by different versions: the change of the index, split exactly. */
  breaks: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      before: frameworkRef,
      after: frameworkRef,
      mean: z.object({ change: z.number(), method: z.number(), own: z.number() }),
      departments: z.array(
        z.object({
          department: departmentRef,
          change: z.number(),
          method: z.number(),
          own: z.number(),
        }),
      ),
    }),
  ),
});
export type AsIfResponse = z.infer<typeof asIfResponse>;
