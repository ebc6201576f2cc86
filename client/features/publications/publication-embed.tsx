import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sessionQuery } from '#client/lib/api/queries.ts';
import { Section } from '#client/ui/section.tsx';
import type { PublicationResponse } from '#shared/contracts/publications.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import styles from './publications.module.css';

/** Where the public reads this quarter, and how another site shows its ranking; nothing where neither may be. */
export function PublicationEmbed({
  publication: { cycle, replacedBy },
}: {
  publication: PublicationResponse;
}) {
  const { t, language, quarter } = useI18n();
  const session = useQuery(sessionQuery());
  if (session.data?.publicReading !== true || replacedBy !== null) return null;
  const page = `/public/${cycle}?lang=${language}`;
  const frame = `${location.origin}/embed/ranking?quarter=${cycle}&lang=${language}`;
  // What is copied from here carries no invisible marks.
  const title = stripMarks(t('publication.embed.title', { cycle: quarter(cycle) }));
  return (
    <Section title={t('publication.public')} lede={t('publication.public.lede')} id="embed">
      <p>
        <a href={page}>{t('publication.public.link')}</a>
      </p>
      <h3>{t('publication.embed')}</h3>
      <pre
        className={`${styles['command']} ${styles['snippet']}`}
        tabIndex={0}
        role="group"
        aria-label={t('publication.embed')}
      >
        {`<iframe src="${frame}" title="${title}" width="100%" height="640" loading="lazy"></iframe>`}
      </pre>
      <p className="small quiet measure">{t('publication.embed.more')}</p>
    </Section>
  );
}
