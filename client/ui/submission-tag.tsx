import { useI18n } from '#client/i18n/i18n-context.ts';
import { submissionStates } from '#client/lib/review/submission-states.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { Icon } from './icon.tsx';
import { Tag } from './tag.tsx';

/** Where a submission stands, in a sign and words. */
export function SubmissionTag({ state }: { state: SubmissionResponse['state'] }) {
  const { t } = useI18n();
  const { key, sign } = submissionStates[state];
  return (
    <Tag tone={state === 'returned' ? 'warn' : 'plain'}>
      <Icon name={sign} />
      {t(key)}
    </Tag>
  );
}
