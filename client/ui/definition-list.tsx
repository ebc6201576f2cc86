import type { ReactNode } from 'react';
import styles from './definition-list.module.css';

/** Names and values, one pair a row. */
export function DefinitionList({
  entries,
}: {
  entries: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className={styles['list']}>
      {entries.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
