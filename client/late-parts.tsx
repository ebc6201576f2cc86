import { latePage } from './late-page.tsx';

/** A department's own result with its reasons and appeals, once there is one. */
export const OwnResult = latePage(
  () => import('./features/appeals/own-result-section.tsx').then((m) => m.OwnResultSection),
  'appeal',
  'entry',
  'evidence',
  'review',
);

/** What the committee remarked on a department's answers, where it did. */
export const Conversations = latePage(
  () =>
    import('./features/conversations/conversations-section.tsx').then(
      (m) => m.ConversationsSection,
    ),
  'talk',
);

/** The key that publications are signed with. */
export const PublicKey = latePage(
  () => import('./features/publications/public-key-section.tsx').then((m) => m.PublicKeySection),
  'publication',
);
