import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { PublicationSummary } from '#shared/contracts/publications.ts';
import { formatDate } from '#shared/format/dates.ts';

/** Every publication, the newest first. */
export function PublicationsTable({
  publications,
}: {
  publications: readonly PublicationSummary[];
}) {
  const { t, quarter, number, language } = useI18n();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('publication.list')}>
      <table>
        <caption className="hide">{t('publication.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('publication.column.publication')}</th>
            <th scope="col" className="desk">
              {t('common.column.quarter')}
            </th>
            <th scope="col" className="n desk">
              {t('publication.column.revision')}
            </th>
            <th scope="col" className="desk">
              {t('publication.column.date')}
            </th>
            <th scope="col" className="n desk">
              {t('publication.column.ranked')}
            </th>
            <th scope="col" className="n desk">
              {t('publication.column.mean')}
            </th>
            <th scope="col">{t('publication.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {publications.map((publication) => {
            const published = formatDate(new Date(publication.publishedAt), language);
            return (
              <tr key={publication.number}>
                <th scope="row">
                  <Link href={`/publications/${publication.number}`}>
                    {t('publication.number', { number: number(publication.number) })}
                  </Link>
                  <div className="phone small quiet">{quarter(publication.cycle)}</div>
                  <div className="phone small quiet">{published}</div>
                </th>
                <td className="desk">{quarter(publication.cycle)}</td>
                <td className="n desk">{number(publication.revision)}</td>
                <td className="desk">{published}</td>
                <td className="n desk">{number(publication.ranked)}</td>
                <td className="n desk">
                  {publication.mean === null ? <NoValue /> : number(publication.mean, 2)}
                </td>
                <td>
                  <PublicationState publication={publication} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function PublicationState({ publication: { replacedBy } }: { publication: PublicationSummary }) {
  const { t, number } = useI18n();
  if (replacedBy === null) return <Tag>{t('publication.state.current')}</Tag>;
  return (
    <Link href={`/publications/${replacedBy}`}>
      {t('publication.state.replaced', { number: number(replacedBy) })}
    </Link>
  );
}
