import { randomUUID } from 'node:crypto';
import type {
  EvidenceListResponse,
  EvidenceRevision,
  UploadQuery,
} from '#shared/contracts/evidence.ts';
import { Invalid, NotFound } from '#shared/domain/errors.ts';
import type { Writer } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';
import type { EvidenceFiles, StoredFile } from './evidence-files.ts';
import {
  addDocument,
  addRevision,
  findDepartmentKey,
  findDocument,
  listEvidence,
  newestRevision,
} from './evidence.store.ts';

/** What evidence needs of its neighbours; `compose.ts` hands it over. */
export interface EvidenceNeighbours {
  readonly files: EvidenceFiles;
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

/** A file as it is sent. */
export interface Upload {
  readonly department: string;
  /** The document that gets its next revision; null for a new one. */
  readonly id: string | null;
  readonly given: UploadQuery;
  readonly content: AsyncIterable<Uint8Array>;
  readonly origin: { readonly account: string; readonly address: string };
}

/** Documents that support answers: numbered revisions, none ever changed. All throw `NotFound`. */
export interface EvidenceService {
  list(department: string): EvidenceListResponse;
  /** Throws `Invalid` for a file of another kind. */
  upload(upload: Upload): Promise<EvidenceRevision>;
  /** Adds a file that is there as a whole, as the demonstration does. Throws `Invalid`. */
  addWhole(upload: Omit<Upload, 'content'> & { readonly content: Buffer }): EvidenceRevision;
  find(department: string, id: string, revision: number): EvidenceRevision;
  read(revision: EvidenceRevision): NodeJS.ReadableStream;
}

export function createEvidenceService(
  store: Store,
  neighbours: EvidenceNeighbours,
): EvidenceService {
  const { files } = neighbours;

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

  function add(
    { department, id, given, origin }: Omit<Upload, 'content'>,
    file: StoredFile,
  ): EvidenceRevision {
    return store.transact((writer) => {
      const documentId =
        id === null
          ? addDocument(writer, requireKey(department), randomUUID())
          : requireDocument(department, id);
      const before = newestRevision(writer, documentId);
      const isSame =
        before?.sha256 === file.sha256 &&
        before.effectiveOn === given.effectiveOn &&
        before.name === given.name;
      if (before && isSame) return before;
      addRevision(writer, documentId, {
        ...file,
        ...given,
        account: origin.account,
        recordedAt: neighbours.now().toISOString(),
      });
      const added = newestRevision(writer, documentId);
      if (!added) throw new NotFound('evidence');
      neighbours.record(writer, {
        ...origin,
        action: 'evidence.added',
        subject: added.id,
        department,
        after: { revision: added.revision, ...file, ...given },
      });
      return added;
    });
  }

  return {
    list(department) {
      const newest = new Map(
        listEvidence(store.reader, requireKey(department)).map((each) => [each.id, each]),
      );
      return { evidence: [...newest.values()].reverse() };
    },

    async upload(upload) {
      requireKey(upload.department);
      if (upload.id !== null) requireDocument(upload.department, upload.id);
      if (upload.given.effectiveOn > neighbours.now().toISOString().slice(0, 10)) {
        throw new Invalid([{ path: 'query.effectiveOn', code: 'evidence.future' }]);
      }
      const file = await files.store(upload.content);
      if (!file) throw new Invalid([{ path: 'body', code: 'evidence.wrong_type' }]);
      return add(upload, file);
    },

    addWhole(upload) {
      const file = files.storeWhole(upload.content);
      if (!file) throw new Invalid([{ path: 'body', code: 'evidence.wrong_type' }]);
      return add(upload, file);
    },

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
