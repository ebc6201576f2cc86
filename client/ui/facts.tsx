import type { ReactNode } from 'react';
import styles from './facts.module.css';

export interface Fact {
  readonly id: string;
  readonly name: ReactNode;
  readonly figure: ReactNode;
  /** What the figure is out of. */
  readonly of?: ReactNode;
  readonly note?: ReactNode;
}

/** A row of figures under the finding, number first. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.name}</dt>
          <dd className={styles['figure']}>
            {fact.figure} {fact.of && <span className="small quiet">{fact.of}</span>}
          </dd>
          {fact.note && <dd>{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
