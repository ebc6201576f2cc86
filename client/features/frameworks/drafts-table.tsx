import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { Tag } from '#client/ui/tag.tsx';
import type { DraftStatus } from '#shared/contracts/framework-drafts.ts';

const states = {
  open: 'framework.draft.open',
  published: 'framework.draft.published',
  withdrawn: 'framework.draft.withdrawn',
} as const;

/** Drafts, newest first: where each stands, who wrote it and why. */
export function DraftsTable({ drafts }: { drafts: readonly DraftStatus[] }) {
  const { t, text, language, list } = useI18n();
  return (
    <table>
      <caption className="hide">{t('framework.drafts.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('framework.draft')}</th>
          <th scope="col">{t('framework.drafts.state')}</th>
          <th scope="col" className="desk">
            {t('framework.drafts.authors')}
          </th>
          <th scope="col" className="desk">
            {t('framework.drafts.changed')}
          </th>
          <th scope="col" className="desk">
            {t('framework.reason')}
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <tr key={`${draft.id} ${draft.version} ${draft.startedAt}`}>
            <th scope="row">
              {draft.state === 'open' ? (
                <Link href={`/framework/draft?framework=${draft.id}&version=${draft.version}`}>
                  {text(draft.title)} <bdi>{draft.version}</bdi>
                </Link>
              ) : (
                <>
                  {text(draft.title)} <bdi>{draft.version}</bdi>
                </>
              )}
            </th>
            <td>
              <Tag tone={draft.state === 'open' ? 'plain' : 'soft'}>{t(states[draft.state])}</Tag>
            </td>
            <td className="desk">{list(draft.authors)}</td>
            <td className="desk">{formatMoment(draft.changedAt, language)}</td>
            <td className="desk">
              <bdi>{draft.reason}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
