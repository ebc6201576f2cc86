import styles from './progress-bar.module.css';

/** How much of something is done; the words beside it, by whose id it is known, say it too. */
export function ProgressBar({
  done,
  total,
  labelledBy,
}: {
  done: number;
  total: number;
  labelledBy: string;
}) {
  return (
    <progress
      className={styles['progress']}
      value={done}
      max={total}
      aria-labelledby={labelledBy}
    />
  );
}
