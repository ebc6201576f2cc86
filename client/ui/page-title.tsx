import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { isGoingBack } from '#client/lib/going-back.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import styles from './page-title.module.css';

/** The path whose heading was announced last; the first view keeps the focus where the browser put it. */
const announced: { path: string | null } = { path: null };

/** Heading of a page: what period, the finding, one sentence more, and what can be done with it. */
export function PageTitle({
  name,
  kicker,
  heading = name,
  lede,
  actions,
}: {
  /** Short name for the tab. */
  name: string;
  kicker?: ReactNode;
  heading?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useI18n();
  const [path] = useLocation();
  const heading1 = useRef<HTMLHeadingElement>(null);
  const tab = stripMarks(t('common.tab', { page: name }));

  useEffect(() => {
    document.title = tab;
  }, [tab]);

  // The browser's focus and scroll position are outside React: a new page begins at its heading.
  useEffect(() => {
    const isFirst = announced.path === null;
    if (announced.path === path) return;
    announced.path = path;
    if (isFirst) return;
    if (!isGoingBack()) window.scrollTo(0, 0);
    heading1.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <div className={styles['title']}>
      {kicker && <p className={`small quiet ${styles['kicker']}`}>{kicker}</p>}
      <h1 ref={heading1} tabIndex={-1}>
        {heading}
      </h1>
      {lede && <p className={styles['lede']}>{lede}</p>}
      {actions && <div className={`${styles['actions']} no-print`}>{actions}</div>}
    </div>
  );
}
