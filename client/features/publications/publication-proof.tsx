import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { DefinitionList } from '#client/ui/definition-list.tsx';
import { Section } from '#client/ui/section.tsx';
import type { PublicationResponse } from '#shared/contracts/publications.ts';
import styles from './publications.module.css';

/** By what a publication is known, and how anyone recomputes it. */
export function PublicationProof({ publication }: { publication: PublicationResponse }) {
  const { t, text, number } = useI18n();
  const { sha256, signature, key, framework, frameworkTitle, engine, previous } = publication;
  const hash = (value: string) => <bdi className={styles['hash']}>{value}</bdi>;
  return (
    <Section title={t('publication.proof')} lede={t('publication.proof.lede')} id="proof">
      <ol className={styles['steps']}>
        <li>{t('publication.proof.download')}</li>
        <li>
          {t('publication.proof.key')}{' '}
          <Link href="/method#key">{t('publication.proof.keyLink')}</Link>
        </li>
        <li>{t('publication.proof.run')}</li>
      </ol>
      <pre className={styles['command']} tabIndex={0} aria-label={t('publication.proof.command')}>
        nudj verify bundle.zip --key key.pem
      </pre>
      <DefinitionList
        entries={[
          { name: t('publication.proof.hash'), value: hash(sha256) },
          { name: t('publication.proof.signature'), value: hash(signature) },
          { name: t('publication.proof.fingerprint'), value: hash(key.fingerprint) },
          {
            name: t('publication.proof.framework'),
            value: (
              <Link
                href={`/method?framework=${encodeURIComponent(framework.id)}&version=${encodeURIComponent(framework.version)}`}
              >
                {text(frameworkTitle)} <bdi>{framework.version}</bdi>
              </Link>
            ),
          },
          { name: t('publication.proof.frameworkHash'), value: hash(framework.sha256) },
          { name: t('publication.proof.engine'), value: <bdi>{engine}</bdi> },
          {
            name: t('publication.proof.previous'),
            value: previous ? (
              <Link href={`/publications/${previous.number}`}>
                {t('publication.number', { number: number(previous.number) })}
              </Link>
            ) : (
              t('publication.proof.first')
            ),
          },
        ]}
      />
    </Section>
  );
}
