import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { checkWords } from '#client/lib/submission/check-words.ts';
import { Icon } from '#client/ui/icon.tsx';
import { indicatorAddress } from './indicator-address.ts';
import styles from './quarter.module.css';
import type { Readiness } from './readiness.ts';

const stuckWords = {
  conflict: 'quarter.blocked.conflict',
  refused: 'quarter.blocked.refused',
  unread: 'quarter.blocked.unread',
} as const satisfies Record<Readiness['stuck'][number]['why'], string>;

/** Everything that stands in the way, each with the way to it: what blocks, what to explain, what is on its way. */
export function BlockerList({
  readiness: { stuck, faults, untouched, missing, unsent, documents },
  search,
}: {
  readiness: Readiness;
  search: string;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <ul className={styles['list']}>
      {untouched.map((place) => (
        <Row key={`${place.code} returned`} sign="returned">
          <Way to={place} search={search} />: {t('quarter.untouched')}
        </Row>
      ))}
      {stuck.map(({ why, ...place }) => (
        <Row key={place.code} sign="error">
          <Way to={place} search={search} />: {t(stuckWords[why])}
        </Row>
      ))}
      {faults.map(({ check, ...place }) => (
        <Row
          key={`${place.code} ${check.code}`}
          sign={check.severity === 'block' ? 'error' : 'warning'}
        >
          <Way to={place} search={search} />:{' '}
          {checkWords({ code: check.code, params: check.params ?? {} }, i18n)}
        </Row>
      ))}
      {missing && (
        <Row sign="warning">
          {t('quarter.blocked.missing', { count: missing.count })}{' '}
          <Way to={missing.first} search={search} />
        </Row>
      )}
      {unsent > 0 && <Row sign="device">{t('quarter.blocked.unsent', { count: unsent })}</Row>}
      {documents > 0 && (
        <Row sign="device">{t('quarter.blocked.documents', { count: documents })}</Row>
      )}
    </ul>
  );
}

function Way({
  to,
  search,
}: {
  to: { readonly code: string; readonly dimension: string };
  search: string;
}) {
  return (
    <Link href={indicatorAddress(to, search)}>
      <bdi>{to.code}</bdi>
    </Link>
  );
}

const tones = { error: 'error', warning: 'warn', returned: 'warn', device: 'quiet' } as const;

function Row({ sign, children }: { sign: keyof typeof tones; children: ReactNode }) {
  return (
    <li className={styles[tones[sign]]}>
      <Icon name={sign} />
      <span>{children}</span>
    </li>
  );
}
