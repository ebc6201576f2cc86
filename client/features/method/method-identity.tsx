import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import type { FrameworkVersionResponse } from '#shared/contracts/frameworks.ts';
import styles from './method-identity.module.css';

/** Which version this is, by what hash anyone can know it, what it is drawn from and what it changed. */
export function MethodIdentity({ version }: { version: FrameworkVersionResponse }) {
  const { t, text } = useI18n();
  const { framework, sha256 } = version;
  const url = `/api/v1/frameworks/${framework.id}/versions/${framework.version}`;
  return (
    <Section title={t('method.identity')} lede={t('method.identity.lede')}>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('method.identity.version')}</dt>
          <dd>
            <bdi>
              {framework.id} {framework.version}
            </bdi>
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd>
            <bdi dir="ltr" className={styles['hash']}>
              {sha256}
            </bdi>
          </dd>
        </div>
        <div>
          <dt>{t('method.identity.file')}</dt>
          <dd>
            <a href={url}>
              <bdi dir="ltr">{url}</bdi>
            </a>
          </dd>
        </div>
      </dl>
      {framework.source && (
        <>
          <h3>{t('method.identity.sources')}</h3>
          <ul className={styles['sources']}>
            {framework.source.map((source) => (
              <li key={source}>
                <bdi dir="auto">{source}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {framework.changes && framework.changes.length > 0 && (
        <>
          <h3>{t('method.identity.changes')}</h3>
          <ul className={styles['sources']}>
            {framework.changes.map(({ code, note, comparable }) => (
              <li key={`${code} ${note.en}`}>
                <bdi className="code">{code}</bdi> {text(note)}{' '}
                {!comparable && <span className="quiet">{t('method.identity.notComparable')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
