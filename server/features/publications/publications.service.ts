import type { CycleState } from '#shared/contracts/common.ts';
import type {
  PublicationKey,
  PublicationManifest,
  PublicationRef,
} from '#shared/contracts/publications.ts';
import type { RobustnessPart } from '#shared/contracts/publication-parts.ts';
import { Conflict, Invalid, NotFound } from '#shared/domain/errors.ts';
import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';
import { ENGINE_VERSION } from '#shared/domain/scoring/engine-version.ts';
import type { Writer } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';
import type { Archive } from './archive.ts';
import { basisOf, type Draft, draftOf, isChanged, type StillOpen } from './draft.ts';
import { sha256Of } from './part-file.ts';
import { byName, robustnessFile } from './publication-files.ts';
import {
  addFile,
  addPublication,
  currentPublications,
  findPublication,
  lastPublication,
  listPublications,
  type PublicationRecord,
} from './publications.store.ts';
import type { PublishedQuarter } from './published-quarter.ts';
import { type EndWords, frameworkRefOf, type ScoredEnd } from './scored-end.ts';
import type { SigningKey } from './signing-key.ts';

/** A change as the audit trail tells it. */
export interface PublicationEvent {
  readonly account: string;
  readonly address: string;
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** A cycle as it is now, whatever was published of it. */
export interface LiveCycle {
  readonly id: number;
  readonly state: CycleState;
  readonly end: ScoredEnd;
  readonly words: () => EndWords;
}

/** What publications need of their neighbours; `compose.ts` hands it over. */
export interface PublicationNeighbours {
  readonly archive: Archive;
  /** Throws `NotFound`. */
  live(cycle: string): LiveCycle;
  /** Codes of all published cycles, oldest first. */
  publishedCycles(): readonly string[];
  /** Changes whenever a draft of any cycle may. */
  version(): string;
  stillOpen(cycle: string): StillOpen;
  /** How sure the ranks are, computed apart; or here and now, where nobody waits. */
  robustness(end: ScoredEnd): Promise<RobustnessPart>;
  robustnessNow(end: ScoredEnd): RobustnessPart;
  /** Begins to compute it beside whoever will ask for it. */
  beginRobustness(end: ScoredEnd): void;
  /** Makes a cycle published, or says that one which is has changed; false where it is in another state. */
  markPublished(writer: Writer, cycle: string, from: 'preliminary' | 'published'): boolean;
  record(writer: Writer, event: PublicationEvent): void;
  signingKey(): SigningKey;
  isDemo(): boolean;
  now(): Date;
}

/** Who publishes, why, and from where. */
export interface Publishing {
  readonly origin: { readonly account: string; readonly address: string };
  readonly reason?: string | undefined;
}

/** What publishing now would write, with what is still open and the name of both. */
export interface Previewed {
  readonly draft: Draft;
  readonly open: StillOpen;
  readonly basis: string;
  readonly state: 'preliminary' | 'published';
  readonly needsReason: boolean;
  /** Whether it says anything else than the revision that counts. */
  readonly isChanged: boolean;
}

/** Publications: immutable, numbered, signed. */
export interface PublicationsService {
  /** Throws `NotFound`, and `Conflict` for a cycle that is not as far. */
  preview(cycle: string): Previewed;
  /**
   * Publishes what the preview with this basis showed. Throws `Conflict` with what is there now where that is no
   * longer it, `Invalid` without a reason where one is needed.
   */
  publish(cycle: string, basis: string, publishing: Publishing): Promise<PublicationRef>;
  /** Publishes what is there now, whoever waits meanwhile: for the command line and the demonstration. */
  publishNow(cycle: string, publishing: Publishing): PublicationRef;
  /** Begins on other cores what `publishNow` will need of a cycle, for whoever publishes many. */
  beginNow(cycle: string): void;
  /** Published cycles that have no publication yet, as in a data directory of an earlier version; oldest first. */
  unwritten(): readonly string[];
  /** The public key, once something was signed with it. */
  key(): PublicationKey | null;
  /** Every publication, newest first. */
  list(): PublicationRecord[];
  /** One publication. Throws `NotFound`. */
  find(number: number): PublicationRecord;
  open(number: number): PublishedQuarter;
  /** What a publication's list and pages depend on. */
  version(): string;
}

export function createPublicationsService(
  store: Store,
  neighbours: PublicationNeighbours,
): PublicationsService {
  const { archive } = neighbours;
  const drafts = new Map<string, { readonly version: string; readonly draft: Draft }>();

  function unwritten(): string[] {
    const written = currentPublications(store.reader);
    return neighbours.publishedCycles().filter((cycle) => !written.has(cycle));
  }

  function makeDraft(cycle: string, live: LiveCycle): Draft {
    const written = currentPublications(store.reader);
    const earlier = neighbours.publishedCycles().findLast((code) => code < cycle);
    const against = earlier === undefined ? undefined : written.get(earlier);
    if (earlier !== undefined && against === undefined) {
      throw new Conflict('publication.earlier_first', { cycle: earlier });
    }
    const replaced = written.get(cycle);
    return draftOf(live.end, live.words(), {
      against: against === undefined ? null : archive.open(against),
      replaces: replaced === undefined ? null : archive.open(replaced),
    });
  }

  function preview(cycle: string): Previewed {
    const live = neighbours.live(cycle);
    const { state } = live;
    if (state !== 'preliminary' && state !== 'published') {
      throw new Conflict('publication.wrong_state', { cycle, state });
    }
    const last = lastPublication(store.reader)?.number ?? 0;
    const version = `${neighbours.version()} ${last}`;
    const known = drafts.get(cycle);
    const draft = known?.version === version ? known.draft : makeDraft(cycle, live);
    // One draft at a time: of 2,400 departments it is several megabytes.
    drafts.clear();
    drafts.set(cycle, { version, draft });
    const open = neighbours.stillOpen(cycle);
    return {
      draft,
      open,
      basis: basisOf(draft, open),
      state,
      isChanged: isChanged(draft),
      needsReason:
        draft.revision > 1 ||
        open.appeals.length > 0 ||
        open.undecided.length > 0 ||
        open.appealsUntil !== null,
    };
  }

  function requireBasis(cycle: string, basis: string): Previewed {
    const previewed = preview(cycle);
    if (previewed.basis === basis) return previewed;
    const { state, draft } = previewed;
    const current = { cycle, state, revision: draft.revision, basis: previewed.basis };
    throw new Conflict('publication.outdated', current);
  }

  function refuse(previewed: Previewed, reason: string | undefined): void {
    const { draft, needsReason } = previewed;
    if (!previewed.isChanged) {
      throw new Conflict('publication.nothing_changed', draft.replaces?.ref);
    }
    if (needsReason && reason === undefined) {
      throw new Invalid([{ path: 'body.reason', code: 'publication.reason_needed' }]);
    }
  }

  function manifestFor(
    { draft }: Previewed,
    files: readonly { name: string; sha256: string; bytes: number }[],
    reason: string | undefined,
  ): PublicationManifest {
    const last = lastPublication(store.reader);
    return {
      format: 'nudj-publication/1',
      number: (last?.number ?? 0) + 1,
      cycle: draft.live.cycle.code,
      revision: draft.revision,
      demo: neighbours.isDemo(),
      publishedAt: neighbours.now().toISOString(),
      reason: reason ?? null,
      engine: ENGINE_VERSION,
      framework: frameworkRefOf(draft.live),
      previous: last
        ? {
            number: last.number,
            cycle: last.cycle,
            revision: last.revision,
            sha256: last.sha256,
          }
        : null,
      against: draft.against?.ref ?? null,
      replaces: draft.replaces?.ref ?? null,
      parts: files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    };
  }

  /** Everything in one transaction: the files, the publication, the state of the cycle and the event, or nothing. */
  function write(
    cycle: string,
    basis: string,
    robustness: RobustnessPart,
    { origin, reason }: Publishing,
  ): PublicationRef {
    const key = neighbours.signingKey();
    return store.transact((writer) => {
      const previewed = requireBasis(cycle, basis);
      refuse(previewed, reason);
      const { draft, state } = previewed;
      const files = [...draft.files, robustnessFile(robustness)].sort(byName);
      for (const { sha256, content } of files) if (content) addFile(writer, { sha256, content });
      const manifest = manifestFor(previewed, files, reason);
      const text = canonicalJson(manifest);
      const sha256 = sha256Of(Buffer.from(text));
      const { id } = neighbours.live(cycle);
      if (!neighbours.markPublished(writer, cycle, state)) {
        throw new Conflict('publication.wrong_state', { cycle, state });
      }
      const ranks = draft.live.ranking(draft.live.version.compiled.rootCode);
      const scores = ranks.flatMap(({ score }) => (score === null ? [] : [score]));
      addPublication(writer, {
        number: manifest.number,
        cycleId: id,
        revision: manifest.revision,
        sha256,
        manifest: text,
        signature: key.sign(Buffer.from(text)),
        publicKey: key.public.pem,
        departments: ranks.length,
        ranked: scores.length,
        mean:
          scores.length === 0
            ? null
            : scores.reduce((sum, score) => sum + score, 0) / scores.length,
      });
      const { number, revision, replaces } = manifest;
      neighbours.record(writer, {
        ...origin,
        action: 'cycle.published',
        subject: cycle,
        before: { state, publication: replaces?.number ?? null },
        after: { state: 'published', publication: number, revision, sha256 },
        reason: reason ?? null,
      });
      return { number, cycle, revision, sha256 };
    });
  }

  return {
    preview,
    unwritten,

    async publish(cycle, basis, publishing) {
      const previewed = requireBasis(cycle, basis);
      refuse(previewed, publishing.reason);
      const robustness = await neighbours.robustness(previewed.draft.live);
      // Whatever changed meanwhile, a verdict for instance, is found inside the transaction.
      return write(cycle, basis, robustness, publishing);
    },

    publishNow(cycle, publishing) {
      return store.transact(() => {
        const previewed = preview(cycle);
        const robustness = neighbours.robustnessNow(previewed.draft.live);
        return write(cycle, previewed.basis, robustness, publishing);
      });
    },

    beginNow: (cycle) => neighbours.beginRobustness(neighbours.live(cycle).end),

    list: () => listPublications(store.reader).toReversed(),
    open: (number) => archive.open(number),
    version: () => `publications up to ${lastPublication(store.reader)?.number ?? 0}`,

    find(number) {
      const record = findPublication(store.reader, number);
      if (!record) throw new NotFound(`publication ${number}`);
      return record;
    },

    key() {
      const last = lastPublication(store.reader);
      return last ? neighbours.signingKey().public : null;
    },
  };
}
