import type { QueryClient } from '@tanstack/react-query';
import { draftOf } from '#client/lib/answer/draft-of.ts';
import { readDraft } from '#client/lib/answer/read-draft.ts';
import { outboxOf } from '#client/lib/outbox/open-outbox.ts';
import { entryId } from '#client/lib/outbox/outbox-entry.ts';
import { whoIsSignedIn } from '#client/lib/outbox/send-change.ts';
import { submissionKey, submissionQuery } from '#client/lib/submission/submission-queries.ts';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import type { SubmissionIndicator, SubmissionResponse } from '#shared/contracts/submissions.ts';
import { sendUpload } from './send-upload.ts';
import { createMemoryUploads, openUploadStore } from './upload-store.ts';
import type { Upload, UploadStore } from './upload.ts';
import { Uploads } from './uploads.ts';

const current: { uploads: Uploads | null } = { uploads: null };

/** The documents on their way of whoever is signed in; another user's stay shut on the device. */
export function uploadsOf(user: string, client: QueryClient): Uploads {
  if (current.uploads?.user === user) return current.uploads;
  current.uploads?.close();
  const uploads = new Uploads({
    user,
    store: lazily(openUploadStore().catch(() => createMemoryUploads())),
    send: sendUpload,
    whoIsSignedIn,
    onArrived: (upload, revision) => attach(client, upload, revision),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  current.uploads = uploads;
  void uploads.load();
  return uploads;
}

function lazily(opening: Promise<UploadStore>): UploadStore {
  return {
    all: async (user) => (await opening).all(user),
    put: async (upload) => (await opening).put(upload),
    remove: async (id) => (await opening).remove(id),
  };
}

/** The answer names the document from now on, instead of an earlier revision of it; saved like everything typed. */
async function attach(
  client: QueryClient,
  upload: Upload,
  revision: EvidenceRevision,
): Promise<void> {
  const outbox = outboxOf(upload.user, client);
  await outbox.whenLoaded();
  const indicator = await indicatorOf(client, upload);
  if (!indicator) return;
  const draft = outbox.snapshot().entries.get(entryId(upload))?.draft ?? draftOf(indicator);
  const others = draft.evidence.filter(({ id }) => id !== revision.id);
  const next = { ...draft, evidence: [...others, revision] };
  const { body } = readDraft(indicator, next);
  const { cycle, department, indicator: code } = upload;
  await outbox.write(
    { cycle, department, indicator: code },
    { draft: next, body, version: indicator.version },
  );
}

async function indicatorOf(
  client: QueryClient,
  { cycle, department, indicator }: Upload,
): Promise<SubmissionIndicator | undefined> {
  const loaded = client
    .getQueriesData<SubmissionResponse>({ queryKey: submissionKey(cycle, department) })
    .flatMap(([, data]) => data?.indicators ?? []);
  const known = loaded.find(({ code }) => code === indicator);
  if (known) return known;
  const { indicators } = await client.fetchQuery(submissionQuery(cycle, department));
  return indicators.find(({ code }) => code === indicator);
}

const wake = () => current.uploads?.wake();
addEventListener('online', wake);
addEventListener('focus', wake);
