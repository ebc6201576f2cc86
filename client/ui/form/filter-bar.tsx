import type { ReactNode } from 'react';
import styles from './filter-bar.module.css';

/** Controls that narrow the table under them, side by side where there is room. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <form
      className={`${styles['bar']} no-print`}
      role="search"
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
    >
      {children}
    </form>
  );
}
