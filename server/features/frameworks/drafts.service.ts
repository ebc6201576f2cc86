import type {
  DraftResponse,
  DraftStatus,
  FrameworkEditDto,
  StartDraftBody,
} from '#shared/contracts/framework-drafts.ts';
import { frameworkFile } from '#shared/contracts/framework-file.ts';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound, Outdated } from '#shared/domain/errors.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import { declareChanges } from '#shared/domain/framework/compare/declare-changes.ts';
import { editFramework } from '#shared/domain/framework/edit/edit-framework.ts';
import { type Framework, isIndicator } from '#shared/domain/framework/framework.ts';
import { differenceNote } from '#shared/format/difference-words.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { increaseCatalogueVersion } from '#server/store/instance.ts';
import type { Store } from '#server/store/open.ts';
import { draftStatus, type OpenedDraft, whyNotPublish } from './draft-status.ts';
import {
  addDraft,
  authorsOf,
  closeDraft,
  type DraftRecord,
  findDraft,
  getRevision,
  listDrafts,
  reviseDraft,
} from './drafts.store.ts';
import { addFrameworkVersion, findFrameworkVersion, publishedCodes } from './frameworks.store.ts';
import { hashFramework } from './parse-framework.ts';

/** Who works on a draft, and from where. */
export interface DraftAsking {
  readonly actor: Actor;
  readonly origin: { readonly account: string; readonly address: string };
}

/** A draft by name, at the revision that somebody started from. */
export interface DraftPlace {
  readonly id: string;
  readonly version: string;
  readonly revision: number;
}

/** What drafts need of their neighbours; `compose.ts` hands it over. */
export interface DraftNeighbours {
  record(
    writer: Writer,
    event: {
      readonly account: string;
      readonly address: string;
      readonly action: string;
      readonly subject: string;
      readonly before?: unknown;
      readonly after?: unknown;
      readonly reason?: string | null;
    },
  ): void;
  now(): Date;
  /** The first quarter that is not published yet. */
  nextQuarter(reader: Reader): string | null;
}

/**
 * Versions in the making. Every change is a revision that is kept; a change that started from another revision is
 * refused with what is there now. Nobody publishes what they wrote.
 */
export interface DraftsService {
  list(actor: Actor): DraftStatus[];
  show(id: string, version: string, actor: Actor): DraftResponse;
  /** The content as it stands. Throws `NotFound`. */
  contentOf(id: string, version: string): Framework;
  start(id: string, body: StartDraftBody, asking: DraftAsking): DraftStatus;
  /** A draft from a whole file; with `revision` it replaces the content of the open draft of that number. */
  importFile(
    framework: Framework,
    given: { readonly reason: string; readonly revision: number | null },
    asking: DraftAsking,
  ): DraftStatus;
  edit(place: DraftPlace, edit: FrameworkEditDto, asking: DraftAsking): DraftStatus;
  publish(place: DraftPlace, reason: string, asking: DraftAsking): DraftStatus;
  withdraw(place: DraftPlace, reason: string, asking: DraftAsking): DraftStatus;
}

export function createDraftsService(store: Store, neighbours: DraftNeighbours): DraftsService {
  const { reader } = store;

  function publishedVersion(from: Reader, id: string, version: string): Framework | null {
    const record = findFrameworkVersion(from, id, version);
    return record ? (JSON.parse(record.document) as Framework) : null;
  }

  function open(from: Reader, record: DraftRecord): OpenedDraft {
    const content = getRevision(from, record.id, record.revision);
    if (!content) throw new NotFound('framework draft');
    return {
      record,
      content,
      framework: JSON.parse(content.document) as Framework,
      authors: authorsOf(from, record.id),
      base: record.base === null ? null : publishedVersion(from, record.framework, record.base),
    };
  }

  function find(from: Reader, id: string, version: string): OpenedDraft {
    const record = findDraft(from, id, version);
    if (!record) throw new NotFound(`draft ${id} ${version}`);
    return open(from, record);
  }

  const show = (from: Reader, id: string, version: string, actor: Actor): DraftStatus =>
    draftStatus(find(from, id, version), actor);

  /** The draft to change; refused where it is not open any more or another revision is there by now. */
  function findOpen(writer: Writer, { id, version, revision }: DraftPlace, actor: Actor) {
    const draft = find(writer, id, version);
    if (draft.record.state !== 'open') {
      throw new Conflict('draft.not_open', draftStatus(draft, actor));
    }
    if (draft.record.revision !== revision) {
      throw new Outdated('draft.changed', draftStatus(draft, actor));
    }
    return draft;
  }

  /** A draft's content as it is stored: in the form of a framework file, with everything it changes declared. */
  function contentOf(
    framework: Framework,
    base: Framework | null,
    asking: DraftAsking,
    previous: Framework | null = null,
  ) {
    const declared = base ? declareChanges(base, framework, differenceNote, previous) : framework;
    const parsed = frameworkFile.safeParse(JSON.parse(JSON.stringify(declared)));
    if (!parsed.success) {
      throw new Invalid(
        issuesOf(parsed.error).map((issue) => ({ ...issue, path: `framework.${issue.path}` })),
      );
    }
    return {
      document: JSON.stringify(parsed.data),
      sha256: hashFramework(parsed.data),
      account: asking.origin.account,
      recordedAt: neighbours.now().toISOString(),
    };
  }

  function begin(
    writer: Writer,
    framework: Framework,
    base: Framework | null,
    reason: string,
    asking: DraftAsking,
  ): DraftStatus {
    const { id, version } = framework;
    const published = findFrameworkVersion(writer, id, version);
    if (published) {
      throw new Conflict('framework.version_exists', { id, version, sha256: published.sha256 });
    }
    const known = findDraft(writer, id, version);
    if (known?.state === 'open') {
      throw new Conflict('draft.exists', draftStatus(open(writer, known), asking.actor));
    }
    const content = contentOf(framework, base, asking);
    const startedAt = content.recordedAt;
    const baseVersion = base?.version ?? null;
    addDraft(writer, { framework: id, version, base: baseVersion, reason, startedAt }, content);
    neighbours.record(writer, {
      ...asking.origin,
      action: 'framework.drafted',
      subject: `${id} ${version}`,
      after: { base: baseVersion, sha256: content.sha256 },
      reason,
    });
    return show(writer, id, version, asking.actor);
  }

  function revise(
    writer: Writer,
    draft: OpenedDraft,
    framework: Framework,
    asking: DraftAsking,
    reason: string | null = null,
  ): DraftStatus {
    const { record, base } = draft;
    const content = contentOf(framework, base, asking, draft.framework);
    if (content.sha256 === draft.content.sha256) return draftStatus(draft, asking.actor);
    if (!reviseDraft(writer, record, content)) {
      throw new Outdated(
        'draft.changed',
        show(writer, record.framework, record.version, asking.actor),
      );
    }
    neighbours.record(writer, {
      ...asking.origin,
      action: 'framework.draft_changed',
      subject: `${record.framework} ${record.version}`,
      before: { revision: record.revision, sha256: draft.content.sha256 },
      after: { revision: record.revision + 1, sha256: content.sha256 },
      reason,
    });
    return show(writer, record.framework, record.version, asking.actor);
  }

  function close(
    writer: Writer,
    draft: OpenedDraft,
    state: 'published' | 'withdrawn',
    reason: string,
    asking: DraftAsking,
  ): DraftStatus {
    const { record, content } = draft;
    const closing = {
      state,
      closedAt: neighbours.now().toISOString(),
      closedBy: asking.origin.account,
      closingReason: reason,
    };
    if (!closeDraft(writer, record, closing)) {
      throw new Outdated(
        'draft.changed',
        show(writer, record.framework, record.version, asking.actor),
      );
    }
    neighbours.record(writer, {
      ...asking.origin,
      action: state === 'published' ? 'framework.published' : 'framework.draft_withdrawn',
      subject: `${record.framework} ${record.version}`,
      before: { state: 'open', revision: record.revision },
      after: { state, sha256: content.sha256 },
      reason,
    });
    return show(writer, record.framework, record.version, asking.actor);
  }

  return {
    list: (actor) => listDrafts(reader).map((record) => draftStatus(open(reader, record), actor)),

    show(id, version, actor) {
      const draft = find(reader, id, version);
      const { framework } = draft;
      const frozen = publishedCodes(reader, id);
      return { ...draftStatus(draft, actor), framework, frozen } as DraftResponse;
    },

    contentOf: (id, version) => find(reader, id, version).framework,

    start(id, { from, version, reason, edit }, asking) {
      return store.transact((writer) => {
        const base = publishedVersion(writer, id, from);
        if (!base) throw new NotFound(`framework ${id} ${from}`);
        const named: Framework = {
          ...base,
          version,
          supersedes: from,
          effectiveFrom: neighbours.nextQuarter(writer) ?? base.effectiveFrom,
          changes: undefined,
        };
        return begin(writer, editFramework(named, edit ?? {}), base, reason, asking);
      });
    },

    importFile(framework, { reason, revision }, asking) {
      const { id, version, supersedes } = framework;
      return store.transact((writer) => {
        if (revision !== null) {
          const draft = findOpen(writer, { id, version, revision }, asking.actor);
          return revise(writer, draft, framework, asking, reason);
        }
        const base = supersedes === undefined ? null : publishedVersion(writer, id, supersedes);
        return begin(writer, framework, base, reason, asking);
      });
    },

    edit: (place, edit, asking) =>
      store.transact((writer) => {
        const draft = findOpen(writer, place, asking.actor);
        return revise(writer, draft, editFramework(draft.framework, edit), asking);
      }),

    publish: (place, reason, asking) =>
      store.transact((writer) => {
        const draft = findOpen(writer, place, asking.actor);
        const why = whyNotPublish(draft, asking.actor);
        if (why === 'has_errors') throw new Invalid(checkFramework(draft.framework).errors);
        if (why === 'not_chair' || why === 'drafted_it') throw new Forbidden(`draft.${why}`);
        if (why !== null) throw new Conflict(`draft.${why}`, draftStatus(draft, asking.actor));
        const { framework, content } = draft;
        const { id, version } = framework;
        const published = findFrameworkVersion(writer, id, version);
        if (published) {
          throw new Conflict('framework.version_exists', { id, version, sha256: published.sha256 });
        }
        addFrameworkVersion(
          writer,
          {
            framework: id,
            version,
            sha256: content.sha256,
            state: 'published',
            document: content.document,
          },
          framework.nodes.filter(isIndicator).map(({ code }) => code),
        );
        increaseCatalogueVersion(writer);
        return close(writer, draft, 'published', reason, asking);
      }),

    withdraw: (place, reason, asking) =>
      store.transact((writer) =>
        close(writer, findOpen(writer, place, asking.actor), 'withdrawn', reason, asking),
      ),
  };
}
