import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './note.module.css';

/** Something the reader must know: a title and the reason, with a sign where it asks for attention. */
export function Note({
  tone,
  title,
  role,
  isTop = false,
  children,
}: {
  tone: 'calm' | 'warn' | 'error';
  title: ReactNode;
  role?: 'alert';
  /** Right under the page's heading, before any section. */
  isTop?: boolean;
  children: ReactNode;
}) {
  const Heading = isTop ? 'h2' : 'h3';
  return (
    <div className={`${styles['note']} ${styles[tone]}`} role={role}>
      <Heading className={styles['title']}>
        {tone !== 'calm' && <Icon name={tone === 'warn' ? 'warning' : 'error'} />}
        <span>{title}</span>
      </Heading>
      {children}
    </div>
  );
}
