import type { ReactNode } from 'react';

/** Nothing to show: what is true and what comes next. */
export function Empty({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="measure">
      <h2>{title}</h2>
      <p className="quiet">{children}</p>
    </div>
  );
}
