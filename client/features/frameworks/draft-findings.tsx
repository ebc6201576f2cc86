import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Note } from '#client/ui/note.tsx';
import type { Issue } from '#shared/domain/errors.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import { ownerOf, parts } from './draft/place.ts';

const most = 20;

/** What stands in the way of publishing, and what is worth a look; each leads to its place. */
export function DraftFindings({
  framework,
  findings: { errors, warnings },
}: {
  framework: Framework;
  findings: { readonly errors: readonly Issue[]; readonly warnings: readonly Issue[] };
}) {
  const { t } = useI18n();
  return (
    <div role="status">
      {errors.length === 0 && <p>{t('framework.findings.sound')}</p>}
      {errors.length > 0 && (
        <Note tone="error" title={t('framework.findings.errors', { count: errors.length })}>
          <Issues framework={framework} issues={errors} />
        </Note>
      )}
      {warnings.length > 0 && (
        <details>
          <summary>{t('framework.findings.warnings', { count: warnings.length })}</summary>
          <Issues framework={framework} issues={warnings} />
        </details>
      )}
    </div>
  );
}

function Issues({ framework, issues }: { framework: Framework; issues: readonly Issue[] }) {
  const { t, text, language } = useI18n();
  const { params } = useUrlState();
  const nameOf = (owner: string): string => {
    const part = parts.find((each) => each.part === owner);
    const node = framework.nodes.find(({ code }) => code === owner);
    return part ? t(part.name) : node ? `${owner} · ${text(node.title)}` : owner;
  };
  return (
    <ul>
      {issues.slice(0, most).map((issue) => {
        const owner = ownerOf(framework, issue.path);
        const isPart = parts.some(({ part }) => part === owner);
        const to = isPart ? { part: owner, node: undefined } : { part: undefined, node: owner };
        return (
          <li key={`${issue.path} ${issue.code}`}>
            {issueMessage(issue, language)}{' '}
            <Link href={`/framework/draft${withParams(params, to)}`}>{nameOf(owner)}</Link>
          </li>
        );
      })}
      {issues.length > most && (
        <li>{t('framework.findings.more', { count: issues.length - most })}</li>
      )}
    </ul>
  );
}
