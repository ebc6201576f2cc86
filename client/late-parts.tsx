import { latePage } from './late-page.tsx';

/** A department's own result with its reasons and appeals, once there is one. */
export const OwnResult = latePage(
  () => import('./features/appeals/own-result-section.tsx').then((m) => m.OwnResultSection),
  'appeal',
  'review',
);
