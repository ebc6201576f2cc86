import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { checkWords } from '#client/lib/submission/check-words.ts';
import { Icon } from '#client/ui/icon.tsx';
import type { Blockers } from './blockers.ts';
import styles from './quarter.module.css';

/** Everything that stands in the way, each with the way to it. */
export function BlockerList({
  blockers: { faults, missing },
  unsent,
  documents,
  search,
}: {
  blockers: Blockers;
  /** Answers that are only on this device. */
  unsent: number;
  /** Documents that are only on this device. */
  documents: number;
  search: string;
}) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const address = (code: string) => `/quarter/entry/${encodeURIComponent(code)}${search}`;
  return (
    <ul className={styles['list']}>
      {unsent > 0 && (
        <Row sign="device" tone="quiet">
          {t('quarter.blocked.unsent', { count: unsent })}
        </Row>
      )}
      {documents > 0 && (
        <Row sign="device" tone="quiet">
          {t('quarter.blocked.documents', { count: documents })}
        </Row>
      )}
      {missing.map(({ dimension, count }) => (
        <Row key={dimension.code} sign="warning" tone="warn">
          <Link href={address(dimension.code)}>{text(dimension.title)}</Link>:{' '}
          {t('quarter.blocked.missing', { count })}
        </Row>
      ))}
      {faults.map(({ indicator: { code, dimension }, check }) => (
        <Row
          key={`${code} ${check.code}`}
          sign={check.severity === 'block' ? 'error' : 'warning'}
          tone={check.severity === 'block' ? 'error' : 'warn'}
        >
          <Link href={`${address(dimension)}#${code}`}>
            <bdi>{code}</bdi>
          </Link>
          : {checkWords({ code: check.code, params: check.params ?? {} }, i18n)}
        </Row>
      ))}
    </ul>
  );
}

function Row({
  sign,
  tone,
  children,
}: {
  sign: 'error' | 'warning' | 'device';
  tone: 'error' | 'warn' | 'quiet';
  children: ReactNode;
}) {
  return (
    <li className={styles[tone]}>
      <Icon name={sign} />
      <span>{children}</span>
    </li>
  );
}
