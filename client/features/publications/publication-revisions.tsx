import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import { Section } from '#client/ui/section.tsx';
import type { PublicationResponse } from '#shared/contracts/publications.ts';

/** Every revision of the quarter, with its reason. */
export function PublicationRevisions({ publication }: { publication: PublicationResponse }) {
  const { t, number, language } = useI18n();
  return (
    <Section title={t('publication.revisions')} lede={t('publication.revisions.lede')}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('publication.revisions')}>
        <table>
          <caption className="hide">{t('publication.revisions')}</caption>
          <thead>
            <tr>
              <th scope="col" className="n">
                {t('publication.column.revision')}
              </th>
              <th scope="col">{t('publication.column.publication')}</th>
              <th scope="col">{t('publication.column.date')}</th>
              <th scope="col">{t('publication.column.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {publication.revisions.map((revision) => (
              <tr key={revision.number}>
                <td className="n">{number(revision.revision)}</td>
                <th scope="row">
                  <Link
                    href={`/publications/${revision.number}`}
                    aria-current={revision.number === publication.number ? 'page' : undefined}
                  >
                    {t('publication.number', { number: number(revision.number) })}
                  </Link>
                </th>
                <td>{formatMoment(revision.publishedAt, language)}</td>
                <td>
                  {revision.reason === null ? <NoValue /> : <bdi dir="auto">{revision.reason}</bdi>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
