import type { PublicationChanges } from '#shared/contracts/publications.ts';
import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';
import { changesOf } from './changes-part.ts';
import { type PartFile, sha256Of } from './part-file.ts';
import { publicationFiles } from './publication-files.ts';
import type { PublishedQuarter } from './published-quarter.ts';
import { resultsPartOf } from './results-part.ts';
import type { EndWords, ScoredEnd } from './scored-end.ts';
import { valuesPartOf } from './values-part.ts';

/** What nobody decided yet and is published as it stands. */
export interface StillOpen {
  readonly appeals: readonly { readonly department: string; readonly indicator: string }[];
  readonly undecided: readonly { readonly department: string; readonly answers: number }[];
  /** Until when departments may still appeal; null where nobody may any more. */
  readonly appealsUntil: string | null;
}

/** What publishing now would write, as far as it is the same for everyone who asks. */
export interface Draft {
  readonly live: ScoredEnd;
  readonly revision: number;
  readonly against: PublishedQuarter | null;
  readonly replaces: PublishedQuarter | null;
  /** All but the robustness. */
  readonly files: readonly PartFile[];
  readonly changes: PublicationChanges | null;
}

export function draftOf(
  live: ScoredEnd,
  words: EndWords,
  neighbours: {
    readonly against: PublishedQuarter | null;
    readonly replaces: PublishedQuarter | null;
  },
): Draft {
  const { replaces } = neighbours;
  const own = (): ReturnType<PublishedQuarter['tables']> => ({
    values: valuesPartOf(live, words.inputs),
    results: resultsPartOf(live),
  });
  return {
    live,
    ...neighbours,
    revision: (replaces?.ref.revision ?? 0) + 1,
    files: publicationFiles(live, words, neighbours),
    changes: replaces && changesOf(replaces.tables(), own()),
  };
}

/** Names what a preview showed: the hash of all that publishing it would make public, and of what is still open. */
export function basisOf(draft: Draft, open: StillOpen): string {
  const { revision, against, replaces, files } = draft;
  const content = {
    revision,
    against: against?.ref.sha256 ?? null,
    replaces: replaces?.ref.sha256 ?? null,
    files: files.map(({ name, sha256 }) => [name, sha256]),
    open,
  };
  return sha256Of(Buffer.from(canonicalJson(content)));
}

/** The files that a correction must change; the rest follow from other quarters, or say nothing by themselves. */
const TELLING = /^(framework|departments|values|results)\.json$/;

/** Whether a revision would say anything else than the one it replaces. */
export function isChanged({ replaces, files }: Draft): boolean {
  if (!replaces) return true;
  const before = new Map(replaces.manifest.parts.map(({ name, sha256 }) => [name, sha256]));
  return files.some(({ name, sha256 }) => TELLING.test(name) && before.get(name) !== sha256);
}
