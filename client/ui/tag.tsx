import type { ReactNode } from 'react';
import styles from './tag.module.css';

export function Tag({
  children,
  tone = 'plain',
}: {
  children: ReactNode;
  tone?: 'plain' | 'soft' | 'warn';
}) {
  return <span className={`${styles['tag']} ${styles[tone]}`}>{children}</span>;
}
