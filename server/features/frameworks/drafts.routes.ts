import {
  asIfQuery,
  asIfResponse,
  closeDraftBody,
  type DraftHeaders,
  draftHeaders,
  draftPreviewResponse,
  draftResponse,
  draftStatus,
  editDraftBody,
  frameworkDraftParams,
  frameworkParams,
  frameworksResponse,
  startDraftBody,
} from '#shared/contracts/framework-drafts.ts';
import { ConditionNeeded } from '#shared/domain/errors.ts';
import type { Reader } from '#server/store/access.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import type { DraftsService } from './drafts.service.ts';
import {
  mayPublishDrafts,
  mayReadDrafts,
  mayReadFrameworks,
  mayWriteDrafts,
} from './frameworks.policy.ts';
import { readVersions } from './frameworks.read-model.ts';
import type { FrameworksService } from './frameworks.service.ts';
import type { TrialsService } from './trials.service.ts';

/** What the routes of drafts and trials stand on. */
export interface DraftRouteParts {
  readonly reader: Reader;
  readonly frameworks: FrameworksService;
  readonly drafts: DraftsService;
  readonly trials: TrialsService;
  readonly isPublicReading: () => boolean;
  /** Changes whenever any published result may. */
  readonly resultsVersion: () => string;
}

const PLACE = '/api/v1/frameworks/:id/drafts/:version';

/** The revision that a change starts from. Throws `ConditionNeeded` where it is not said. */
function revisionOf({ 'if-match': match }: DraftHeaders): number {
  if (match === undefined) throw new ConditionNeeded('draft.revision_needed');
  return Number(match.slice(1, -1));
}

export function draftRoutes(parts: DraftRouteParts): AnyRoute[] {
  const { reader, frameworks, drafts, trials, isPublicReading, resultsVersion } = parts;
  return [
    route({
      method: 'get',
      path: '/api/v1/frameworks',
      summary: 'Every published version, and for the committee the drafts',
      may: (actor) => mayReadFrameworks(actor, isPublicReading()),
      output: frameworksResponse,
      handle: ({ actor }) => ({
        versions: readVersions(reader, mayReadDrafts(actor)),
        drafts: mayReadDrafts(actor) ? drafts.list(actor) : [],
        mayDraft: mayWriteDrafts(actor),
      }),
    }),
    route({
      method: 'get',
      path: '/api/v1/frameworks/:id/versions/:version/as-if',
      summary:
        'The published quarters scored anew under this version, and what each change of version did',
      may: (actor) => mayReadFrameworks(actor, isPublicReading()),
      params: frameworkDraftParams,
      query: asIfQuery,
      output: asIfResponse,
      version: resultsVersion,
      handle: ({ params, query }) =>
        trials.asIf(frameworks.findVersion(params.id, params.version), query.node),
    }),
    route({
      method: 'post',
      path: '/api/v1/frameworks/:id/drafts',
      summary: 'Start a draft from a published version, with what it changes',
      may: mayWriteDrafts,
      params: frameworkParams,
      body: startDraftBody,
      output: draftStatus,
      tag: ({ revision }) => revision,
      handle: ({ params, body, actor, origin }) => drafts.start(params.id, body, { actor, origin }),
    }),
    route({
      method: 'get',
      path: PLACE,
      summary: 'A draft, whole, with everything that is wrong with it',
      may: mayReadDrafts,
      params: frameworkDraftParams,
      output: draftResponse,
      tag: ({ revision }) => revision,
      handle: ({ params, actor }) => drafts.show(params.id, params.version, actor),
    }),
    route({
      method: 'patch',
      path: PLACE,
      summary: 'Change a draft, if it still is the revision that the change started from',
      may: mayWriteDrafts,
      params: frameworkDraftParams,
      headers: draftHeaders,
      body: editDraftBody,
      output: draftStatus,
      tag: ({ revision }) => revision,
      handle: ({ params, body, headers, actor, origin }) =>
        drafts.edit({ ...params, revision: revisionOf(headers) }, body.edit, { actor, origin }),
    }),
    route({
      method: 'get',
      path: `${PLACE}/preview`,
      summary: 'Ranks and scores of the last published quarter, now and under the draft',
      may: mayReadDrafts,
      params: frameworkDraftParams,
      output: draftPreviewResponse,
      handle: ({ params }) => trials.preview(drafts.contentOf(params.id, params.version)),
    }),
    route({
      method: 'post',
      path: `${PLACE}/publish`,
      summary: 'Publish a draft that others wrote; it never changes again',
      may: mayPublishDrafts,
      params: frameworkDraftParams,
      headers: draftHeaders,
      body: closeDraftBody,
      output: draftStatus,
      tag: ({ revision }) => revision,
      handle: ({ params, body, headers, actor, origin }) =>
        drafts.publish({ ...params, revision: revisionOf(headers) }, body.reason, {
          ...{ actor, origin },
        }),
    }),
    route({
      method: 'post',
      path: `${PLACE}/withdraw`,
      summary: 'Give a draft up; it is kept with its history',
      may: mayWriteDrafts,
      params: frameworkDraftParams,
      headers: draftHeaders,
      body: closeDraftBody,
      output: draftStatus,
      tag: ({ revision }) => revision,
      handle: ({ params, body, headers, actor, origin }) =>
        drafts.withdraw({ ...params, revision: revisionOf(headers) }, body.reason, {
          ...{ actor, origin },
        }),
    }),
  ];
}
