import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '#client/ui/note.tsx';
import type { Issue } from '#shared/domain/errors.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';

const most = 20;

/** What stands in the way of publishing, and what is worth a look. */
export function DraftFindings({
  findings: { errors, warnings },
}: {
  findings: { readonly errors: readonly Issue[]; readonly warnings: readonly Issue[] };
}) {
  const { t } = useI18n();
  return (
    <div role="status">
      {errors.length === 0 && <p>{t('framework.findings.sound')}</p>}
      {errors.length > 0 && (
        <Note tone="error" title={t('framework.findings.errors', { count: errors.length })}>
          <Issues issues={errors} />
        </Note>
      )}
      {warnings.length > 0 && (
        <Note tone="warn" title={t('framework.findings.warnings', { count: warnings.length })}>
          <Issues issues={warnings} />
        </Note>
      )}
    </div>
  );
}

function Issues({ issues }: { issues: readonly Issue[] }) {
  const { t, language } = useI18n();
  return (
    <ul>
      {issues.slice(0, most).map((issue) => (
        <li key={`${issue.path} ${issue.code}`}>
          {issueMessage(issue, language)} <bdi className="code">{issue.path}</bdi>
        </li>
      ))}
      {issues.length > most && (
        <li>{t('framework.findings.more', { count: issues.length - most })}</li>
      )}
    </ul>
  );
}
