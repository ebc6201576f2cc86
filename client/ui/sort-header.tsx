import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './sort-header.module.css';

export type SortDirection = 'ascending' | 'descending';

/** A column heading that sorts by a link, so that the order is part of the address. */
export function SortHeader({
  href,
  sorted,
  className,
  children,
}: {
  href: string;
  sorted: SortDirection | undefined;
  className?: string;
  children: ReactNode;
}) {
  return (
    <th scope="col" className={className} aria-sort={sorted ?? 'none'}>
      <Link href={href} replace className={`${styles['sort']} ${sorted ? styles[sorted] : ''}`}>
        {children}
      </Link>
    </th>
  );
}
