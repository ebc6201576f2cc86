import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { evidenceQuery } from '#client/lib/api/evidence-query.ts';
import type { AnswerPlace } from '#client/lib/outbox/outbox-entry.ts';
import { sendUpload } from '#client/lib/uploads/send-upload.ts';
import { newUpload, type UploadOnWay } from '#client/lib/uploads/upload.ts';
import type { ChosenFile } from '#client/ui/evidence/file-panel.tsx';

const AGAIN_AFTER = 3000;

/** A department's documents for an appeal: those it has, and those being sent while the dialog is open. */
export function useDocuments(place: AnswerPlace) {
  const client = useQueryClient();
  const query = evidenceQuery(place.department);
  const known = useQuery(query).data?.evidence ?? [];
  const [uploads, setUploads] = useState<readonly UploadOnWay[]>([]);
  const [added, setAdded] = useState<readonly string[]>([]);
  const wanted = useRef(new Map<string, Promise<void>>());

  const patch = (id: string, change: Partial<UploadOnWay>) => {
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)));
  };
  const drop = (id: string) => {
    wanted.current.delete(id);
    setUploads((all) => all.filter((each) => each.id !== id));
  };
  // A dialog that closes sends nothing more.
  useEffect(() => {
    const { current } = wanted;
    return () => current.clear();
  }, []);

  const send = async (upload: UploadOnWay): Promise<void> => {
    const isWanted = () => wanted.current.has(upload.id);
    while (isWanted()) {
      const outcome = await sendUpload(
        upload,
        (received) => patch(upload.id, { received }),
        isWanted,
      );
      if (outcome.kind === 'arrived') {
        await client.invalidateQueries(query);
        setAdded((all) => [...all, outcome.revision.id]);
        return drop(upload.id);
      }
      if (outcome.kind === 'refused') return patch(upload.id, { refused: outcome.code });
      if (outcome.kind === 'cancelled') return undefined;
      // It goes on from what the server has.
      patch(upload.id, { received: null });
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    }
    return undefined;
  };

  return {
    /** Those sent from here first. */
    documents: [
      ...known.filter(({ id }) => added.includes(id)),
      ...known.filter(({ id }) => !added.includes(id)),
    ],
    added,
    uploads,
    add: (chosen: ChosenFile): void => {
      const upload = { ...newUpload(place, chosen), received: null };
      setUploads((all) => [...all, upload]);
      // It is wanted from now on; its promise is known a moment later.
      wanted.current.set(upload.id, Promise.resolve());
      wanted.current.set(upload.id, send(upload));
    },
    cancel: drop,
    /** When nothing is on its way any more. */
    whenSent: () => Promise.all(wanted.current.values()),
  };
}
