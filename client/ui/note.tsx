import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './note.module.css';

/** Something the reader must know: a sign, a title and the reason. */
export function Note({
  tone,
  title,
  role,
  children,
}: {
  tone: 'warn' | 'error';
  title: ReactNode;
  role?: 'alert';
  children: ReactNode;
}) {
  return (
    <div className={`${styles['note']} ${styles[tone]}`} role={role}>
      <h3>
        <Icon name={tone === 'warn' ? 'warning' : 'error'} />
        <span>{title}</span>
      </h3>
      {children}
    </div>
  );
}
