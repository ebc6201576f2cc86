import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { publicationKeyQuery } from '#client/lib/api/publication-queries.ts';
import { downloadBlob } from '#client/lib/download.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import styles from './publications.module.css';

/** The key that publications are signed with, for whoever checks one. */
export function PublicKeySection() {
  const { t } = useI18n();
  const query = useQuery(publicationKeyQuery());
  return (
    <Section title={t('publication.key.title')} lede={t('publication.key.lede')} id="key">
      <Loaded query={query} what={t('publication.key.title')}>
        {({ key }) =>
          key === null ? (
            <p className="quiet">{t('publication.key.none')}</p>
          ) : (
            <>
              <p className="small quiet">
                {t('publication.key.fingerprint')}:{' '}
                <bdi className={styles['hash']}>{key.fingerprint}</bdi>
              </p>
              <pre
                className={styles['command']}
                tabIndex={0}
                role="group"
                aria-label={t('publication.key.pem')}
              >
                {key.pem.trim()}
              </pre>
              <p className="no-print">
                <SmallButton
                  onClick={() =>
                    downloadBlob(
                      'nudj-publication-key.pem',
                      new Blob([key.pem], { type: 'application/x-pem-file' }),
                    )
                  }
                >
                  {t('publication.key.download')}
                </SmallButton>
              </p>
            </>
          )
        }
      </Loaded>
      <p className={styles['more']}>
        <Link href="/publications">{t('publication.list')}</Link>
      </p>
    </Section>
  );
}
