import type {
  EvidenceListResponse,
  EvidenceRevision,
  FinishUploadBody,
  UploadProgress,
} from '#shared/contracts/evidence.ts';
import { Conflict, Invalid, NotFound, TooLarge } from '#shared/domain/errors.ts';
import { LARGEST_FILE } from '#shared/domain/evidence/file-type.ts';
import type { Writer } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';
import { type ArrivingFiles, uploadName } from './arriving-files.ts';
import type { EvidenceFiles, StoredFile } from './evidence-files.ts';
import {
  addDocument,
  addRevision,
  findDepartmentKey,
  findDocument,
  listEvidence,
  newestRevision,
} from './evidence.store.ts';
import { readUses } from './evidence-uses.read-model.ts';

/** The largest piece of a file that is taken at once, in bytes. */
const LARGEST_PIECE = 1024 * 1024;

/** What evidence needs of its neighbours; `compose.ts` hands it over. */
export interface EvidenceNeighbours {
  readonly files: EvidenceFiles;
  readonly arriving: ArrivingFiles;
  record(
    writer: Writer,
    event: {
      readonly account: string;
      readonly address: string;
      readonly action: string;
      readonly subject: string;
      readonly department: string;
      readonly after: unknown;
    },
  ): void;
  now(): Date;
}

interface Origin {
  readonly account: string;
  readonly address: string;
}

/** A file on its way, and who sends it. */
export interface Upload {
  readonly department: string;
  readonly upload: string;
  readonly origin: Origin;
}

/** A file that becomes a revision. */
interface Added {
  readonly department: string;
  /** The document that gets its next revision; null for a new one. */
  readonly document: string | null;
  /** Public name of a new document: the same upload never makes two. */
  readonly newName: string;
  readonly facts: Pick<FinishUploadBody, 'name' | 'effectiveOn'>;
  readonly origin: Origin;
}

/** Documents that support answers: numbered revisions, none ever changed. All throw `NotFound`. */
export interface EvidenceService {
  list(department: string): EvidenceListResponse;
  progress(upload: Upload): UploadProgress;
  /** Takes a piece as a whole. Throws `Conflict` with what is here where it does not begin there. */
  append(
    upload: Upload,
    offset: number,
    content: AsyncIterable<Uint8Array>,
  ): Promise<UploadProgress>;
  /** Throws `Invalid` for a file of another kind, `Conflict` where part of it is not here. */
  finish(upload: Upload, body: FinishUploadBody): EvidenceRevision;
  /** Adds a file that is there as a whole, as the demonstration does. Throws `Invalid`. */
  addWhole(added: Added & { readonly content: Buffer }): EvidenceRevision;
  find(department: string, id: string, revision: number): EvidenceRevision;
  read(revision: EvidenceRevision): NodeJS.ReadableStream;
}

async function wholeOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of content) {
    bytes += part.length;
    if (bytes > LARGEST_PIECE) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function createEvidenceService(
  store: Store,
  neighbours: EvidenceNeighbours,
): EvidenceService {
  const { files, arriving } = neighbours;

  function requireKey(code: string): number {
    const key = findDepartmentKey(store.reader, code);
    if (key === undefined) throw new NotFound(`department ${code}`);
    return key;
  }

  function requireDocument(department: string, id: string): number {
    const document = findDocument(store.reader, requireKey(department), id);
    if (!document) throw new NotFound(`evidence ${id}`);
    return document.id;
  }

  function documentOf(writer: Writer, { department, document, newName }: Added): number {
    if (document !== null) return requireDocument(department, document);
    const key = requireKey(department);
    return findDocument(writer, key, newName)?.id ?? addDocument(writer, key, newName);
  }

  function add(added: Added, file: StoredFile): EvidenceRevision {
    const { department, facts, origin } = added;
    return store.transact((writer) => {
      const documentId = documentOf(writer, added);
      const before = newestRevision(writer, documentId);
      const isSame =
        before?.sha256 === file.sha256 &&
        before.effectiveOn === facts.effectiveOn &&
        before.name === facts.name;
      if (before && isSame) return before;
      addRevision(writer, documentId, {
        ...file,
        ...facts,
        account: origin.account,
        recordedAt: neighbours.now().toISOString(),
      });
      const revision = newestRevision(writer, documentId);
      if (!revision) throw new NotFound('evidence');
      neighbours.record(writer, {
        ...origin,
        action: 'evidence.added',
        subject: revision.id,
        department,
        after: { revision: revision.revision, ...file, ...facts },
      });
      return revision;
    });
  }

  function settle(added: Added, content: Buffer): EvidenceRevision {
    const file = files.store(content);
    if (!file) throw new Invalid([{ path: 'body', code: 'evidence.wrong_type' }]);
    return add(added, file);
  }

  const placeOf = ({ department, upload, origin: { account } }: Upload) => {
    requireKey(department);
    return { account, department, upload };
  };

  return {
    list(department) {
      const key = requireKey(department);
      const newest = new Map(listEvidence(store.reader, key).map((each) => [each.id, each]));
      const uses = readUses(store.reader, key);
      const evidence = [...newest.values()].reverse().map((each) => ({
        ...each,
        uses: uses
          .filter(({ document }) => document === each.id)
          .map(({ cycle, indicator }) => ({ cycle, indicator })),
      }));
      return { evidence };
    },

    progress: (upload) => ({ received: arriving.received(placeOf(upload)) }),

    async append(upload, offset, content) {
      const place = placeOf(upload);
      const piece = await wholeOf(content);
      const received = arriving.received(place);
      if (offset !== received) throw new Conflict('evidence.offset', { received });
      if (received + piece.length > LARGEST_FILE) throw new TooLarge();
      return { received: arriving.append(place, piece) };
    },

    finish(upload, { document, bytes, ...facts }) {
      const place = placeOf(upload);
      if (facts.effectiveOn > neighbours.now().toISOString().slice(0, 10)) {
        throw new Invalid([{ path: 'body.effectiveOn', code: 'evidence.future' }]);
      }
      const { department, origin } = upload;
      const newName = uploadName(place).slice(0, 40);
      const received = arriving.received(place);
      if (received !== bytes) {
        const known = findDocument(store.reader, requireKey(department), document ?? newName);
        const last = received === 0 && known && newestRevision(store.reader, known.id);
        const isDone = last && last.bytes === bytes && last.effectiveOn === facts.effectiveOn;
        if (isDone && last.name === facts.name) return last;
        throw new Conflict('evidence.incomplete', { received });
      }
      const added = { department, document, newName, facts, origin };
      try {
        return settle(added, arriving.read(place));
      } finally {
        arriving.forget(place);
      }
    },

    addWhole: ({ content, ...added }) => settle(added, content),

    find(department, id, revision) {
      requireDocument(department, id);
      const found = listEvidence(store.reader, requireKey(department)).find(
        (each) => each.id === id && each.revision === revision,
      );
      if (!found) throw new NotFound(`evidence ${id} ${revision}`);
      return found;
    },

    read: ({ sha256 }) => files.read(sha256),
  };
}
