import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { SubmitSection } from './submit-section.tsx';
import { useReadiness } from './use-readiness.ts';

/** The same part as on the quarter's page, where a form ends. */
export function SubmitFoot({
  user,
  submission,
  search,
}: {
  user: string;
  submission: SubmissionResponse;
  search: string;
}) {
  const { t } = useI18n();
  const readiness = useReadiness(user, submission);
  return (
    <SubmitSection submission={submission} readiness={readiness} search={search}>
      <Link className="btn" href={`/quarter${search}#workbook`}>
        {t('entry.byFile')}
      </Link>
    </SubmitSection>
  );
}
