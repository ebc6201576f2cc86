import { publicationBody } from './features/publications/publication-responses.ts';
import type { PublicationsService } from './features/publications/publications.service.ts';
import { publicPages } from './features/public-pages/public-pages.routes.ts';
import type { ResultsService } from './features/results/results.service.ts';
import type { PublicPage } from './http/public-page.ts';

/** Public pages over what was published, and over nothing else. */
export function composePublicPages(
  publications: PublicationsService,
  results: ResultsService,
  settings: { readonly isOn: () => boolean; readonly isDemo: () => boolean },
): PublicPage[] {
  return publicPages({
    ...settings,
    version: () => publications.version(),
    // The list begins with the newest: of each quarter the last one written counts.
    current: () =>
      new Map(
        publications
          .list()
          .toReversed()
          .map(({ cycle, number }) => [cycle, number]),
      ),
    publication: (number) =>
      publicationBody(publications.find(number), publications.list().toReversed(), (each) =>
        publications.open(each),
      ),
    ranking: (publication) => results.ranking({ publication }),
    robustness: (number) => publications.open(number).robustness(),
  });
}
