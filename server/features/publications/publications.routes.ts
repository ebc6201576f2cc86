import * as z from 'zod/mini';
import { cycleCode } from '#shared/contracts/common.ts';
import {
  publicationKeyResponse,
  publicationParams,
  publicationPreview,
  publicationResponse,
  publicationsResponse,
  publishBody,
  publishResponse,
} from '#shared/contracts/publications.ts';
import type { RankingRow } from '#shared/contracts/results.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { previewBody, publicationBody, summaryOf } from './publication-responses.ts';
import { mayPreview, mayPublish, mayReadPublications } from './publications.policy.ts';
import type { Previewed, PublicationsService } from './publications.service.ts';

/** What the routes need of their neighbours. */
export interface PublicationRouteNeighbours {
  isPublicReading(): boolean;
  isDemo(): boolean;
  /** The ranking of a draft, each department beside what it was in the quarter before. */
  rows(previewed: Previewed): RankingRow[];
}

export function publicationsRoutes(
  publications: PublicationsService,
  neighbours: PublicationRouteNeighbours,
): AnyRoute[] {
  const may = (actor: Actor): boolean => mayReadPublications(actor, neighbours.isPublicReading());
  const ofCycle = z.object({ cycle: cycleCode });
  return [
    route({
      method: 'get',
      path: '/api/v1/cycles/:cycle/publication-preview',
      summary: 'What publishing a quarter now would make public',
      may: mayPreview,
      params: ofCycle,
      output: publicationPreview,
      handle: ({ params }) => {
        const previewed = publications.preview(params.cycle);
        return previewBody(previewed, neighbours.isDemo(), neighbours.rows(previewed));
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/cycles/:cycle/publications',
      summary: 'Publish a preliminary quarter, or a revision of a published one',
      may: mayPublish,
      params: ofCycle,
      body: publishBody,
      output: publishResponse,
      handle: ({ params, body, origin }) =>
        publications.publish(params.cycle, body.basis, { origin, reason: body.reason }),
    }),
    route({
      method: 'get',
      path: '/api/v1/publications',
      summary: 'Every publication, newest first',
      may,
      version: () => publications.version(),
      output: publicationsResponse,
      handle: () => {
        const all = publications.list();
        return {
          demo: neighbours.isDemo(),
          publications: all.map((record) => summaryOf(record, all)),
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/publications/:number',
      summary: 'One publication: its revisions, what it changed, its files and its signature',
      may,
      params: publicationParams,
      version: () => publications.version(),
      output: publicationResponse,
      handle: ({ params }) =>
        publicationBody(
          publications.find(params.number),
          publications.list().toReversed(),
          (number) => publications.open(number),
        ),
    }),
    route({
      method: 'get',
      path: '/api/v1/publication-key',
      summary: 'The public key that publications are signed with',
      may,
      mayKeep: true,
      output: publicationKeyResponse,
      handle: () => ({ key: publications.key() }),
    }),
  ];
}
