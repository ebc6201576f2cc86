import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './before-after.module.css';
import { Delta } from './delta.tsx';
import { NoValue } from './no-value.tsx';

/** What an act would do to figures, or did; announced, since it changes with what is typed. */
export function Effects({ children }: { children: ReactNode }) {
  return (
    <dl className={styles['effects']} aria-live="polite">
      {children}
    </dl>
  );
}

/** A figure before and after. */
export function BeforeAfter({
  name,
  before,
  after,
  decimals = 2,
  isLess = false,
}: {
  name: ReactNode;
  before: number | null;
  after: number | null;
  decimals?: number;
  /** Whether less is better, as with ranks: the change is then told the other way round. */
  isLess?: boolean;
}) {
  const { t, number } = useI18n();
  const figure = (value: number | null) => (value === null ? <NoValue /> : number(value, decimals));
  const change = before !== null && after !== null ? after - before : null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {figure(before)} <span className="small quiet">{t('review.effect.becomes')}</span>{' '}
        <strong>{figure(after)}</strong>
        {change !== null && <Delta value={isLess ? -change : change} decimals={decimals} />}
      </dd>
    </div>
  );
}
