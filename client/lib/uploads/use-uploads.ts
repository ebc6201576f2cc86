import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { uploadsOf } from './open-uploads.ts';

/** This user's documents that the server does not have yet. */
export function useUploads(user: string) {
  const uploads = uploadsOf(user, useQueryClient());
  const state = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  useEffect(() => {
    if (uploads.snapshot().hold) uploads.wake();
  }, [uploads]);
  return { manager: uploads, ...state };
}
