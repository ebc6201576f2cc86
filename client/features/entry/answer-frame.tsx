import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Tag } from '#client/ui/tag.tsx';
import { AnswerReference } from './answer-reference.tsx';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import styles from './entry.module.css';

/** Code, title and tag of an indicator, what it compares with, and its fields or its answer. */
export function AnswerFrame({
  indicator,
  weight,
  tone,
  children,
}: {
  indicator: FormIndicator;
  weight: number | undefined;
  tone: 'plain' | 'warn' | 'error';
  children: ReactNode;
}) {
  const { t, text } = useI18n();
  const { code, title, returned } = indicator;
  return (
    <section
      className={`${styles['answer']} ${styles[`is-${tone}`] ?? ''}`}
      id={code}
      aria-labelledby={`${code}-title`}
      tabIndex={-1}
    >
      <div className={styles['head']}>
        <h2 id={`${code}-title`}>
          <bdi className="code">{code}</bdi>
          <span>{text(title)}</span>
        </h2>
        {returned !== null && <Tag tone="warn">{t('entry.tag.returned')}</Tag>}
      </div>
      <div className={styles['body']}>
        <AnswerReference indicator={indicator} weight={weight} />
        <div className={styles['in']}>
          {returned !== null && (
            <p className={styles['reason']}>
              <strong>{t('entry.returned.reason')}</strong> <bdi dir="auto">{returned}</bdi>
            </p>
          )}
          {children}
        </div>
      </div>
    </section>
  );
}
