import { startTransition, useEffect, useState } from 'react';

/** A table of the usual size is whole from the start. */
const USUAL = 24;
/** Rows of a larger one that are drawn at once, about a screen of them, and that each further step adds. */
const STEP = 12;

/**
 * How many of many rows are to be drawn by now. A country has ten times the rows of a screen; all of them in one task
 * would keep a slow processor from the reader for seconds, so they come a few at a time. With another `key` (another
 * order, another choice) they begin again.
 */
export function useGrowingRows(total: number, key: string): number {
  const [drawn, setDrawn] = useState({ key, count: STEP });
  if (drawn.key !== key) setDrawn({ key, count: STEP });
  const count = drawn.key === key ? drawn.count : STEP;
  const isWhole = total <= USUAL || count >= total;
  useEffect(() => {
    if (isWhole) return undefined;
    const timer = setTimeout(() => {
      startTransition(() =>
        setDrawn((now) => (now.key === key ? { key, count: now.count + STEP } : now)),
      );
    });
    return () => clearTimeout(timer);
  }, [isWhole, count, key]);
  return isWhole ? total : count;
}
