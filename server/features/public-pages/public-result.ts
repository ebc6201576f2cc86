import type { RobustnessPart } from '#shared/contracts/publication-parts.ts';
import type { PublicationResponse } from '#shared/contracts/publications.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { rangesOf, type RankRange } from '#shared/format/rank-range.ts';

/** What public pages need of their neighbours; `compose.ts` hands it over. Nothing in it is unpublished. */
export interface PublicNeighbours {
  /** The setting that makes what is published readable for everyone. */
  isOn(): boolean;
  isDemo(): boolean;
  /** Changes with every publication. */
  version(): string;
  /** The number of the publication that counts for each quarter that has one. */
  current(): ReadonlyMap<string, number>;
  publication(number: number): PublicationResponse;
  ranking(number: number): RankingResponse;
  robustness(number: number): RobustnessPart;
}

/** One published quarter as the public sees it. */
export interface PublicResult {
  readonly publication: PublicationResponse;
  readonly ranking: RankingResponse;
  /** By department; empty where ranks could not be simulated. */
  readonly ranges: ReadonlyMap<string, RankRange>;
  /** Every published quarter, newest first. */
  readonly quarters: readonly string[];
  readonly isDemo: boolean;
}

/** A published quarter, the latest by default; null where nothing is published. Throws `NotFound` for any other. */
export function publicResult(
  neighbours: PublicNeighbours,
  quarter: string | undefined,
): PublicResult | null {
  const current = neighbours.current();
  const quarters = [...current.keys()].sort().toReversed();
  const shown = quarter ?? quarters[0];
  if (shown === undefined) return null;
  const number = current.get(shown);
  if (number === undefined) throw new NotFound(`publication of ${shown}`);
  const publication = neighbours.publication(number);
  const robustness = neighbours.robustness(number);
  return {
    publication,
    ranking: neighbours.ranking(number),
    ranges: 'refused' in robustness ? new Map() : rangesOf(robustness),
    quarters,
    isDemo: publication.demo || neighbours.isDemo(),
  };
}
