import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A part of a page under a hairline: heading, what it says, content. */
export function Section({
  title,
  lede,
  id,
  isFirst = false,
  children,
}: {
  title: ReactNode;
  lede?: ReactNode;
  id?: string;
  /** Right under a ruled row of figures: no second rule. */
  isFirst?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={`${styles['section']} ${isFirst ? styles['alone'] : ''}`} id={id}>
      <div className={styles['head']}>
        <h2>{title}</h2>
        {lede && <p>{lede}</p>}
      </div>
      {children}
    </section>
  );
}

/** Two sections side by side where there is room. */
export function Columns({
  children,
  isWideFirst = false,
  isFirst = false,
}: {
  children: ReactNode;
  isWideFirst?: boolean;
  /** Right under a ruled row of figures: no second rule. */
  isFirst?: boolean;
}) {
  const classes = ['columns', isWideFirst && 'wideFirst', isFirst && 'first'];
  return (
    <div
      className={classes
        .map((name) => name && styles[name])
        .filter(Boolean)
        .join(' ')}
    >
      {children}
    </div>
  );
}
