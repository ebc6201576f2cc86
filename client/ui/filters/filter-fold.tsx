import { useState, type ReactNode } from 'react';
import { useMedia } from '#client/lib/media.ts';
import styles from './filter-fold.module.css';

/** What narrows a table: open above it where there is room, one line that opens on a phone. */
export function FilterFold({
  label,
  summary,
  isOpen = false,
  children,
}: {
  label: string;
  /** What is chosen, for the closed line. */
  summary: string;
  /** Open on a phone too, at first: there is nothing to see before something is chosen. */
  isOpen?: boolean;
  children: ReactNode;
}) {
  const isWide = useMedia('(min-width: 48rem)');
  const [isOpened, setOpened] = useState(isOpen);
  return (
    <details
      className={`${styles['fold']} no-print`}
      open={isWide || isOpened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary hidden={isWide}>{summary}</summary>
      <form
        className={styles['filters']}
        role="search"
        aria-label={label}
        onSubmit={(event) => event.preventDefault()}
      >
        {children}
      </form>
    </details>
  );
}
