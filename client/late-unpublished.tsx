import { latePage } from './late-page.tsx';

/** That results are not published yet, and for the committee only. */
export const Unpublished = latePage(
  () => import('./features/unpublished/unpublished-note.tsx').then((m) => m.UnpublishedNote),
  'cycle',
);
