import styles from './progress-bar.module.css';

/** How much of something is done; words beside it say it too. It is known by the id of those words, or by a name. */
export function ProgressBar({
  done,
  total,
  isSmall = false,
  ...name
}: {
  done: number;
  total: number;
  isSmall?: boolean;
} & ({ 'aria-labelledby': string } | { 'aria-label': string })) {
  return (
    <progress
      className={`${styles['progress']} ${isSmall ? styles['small'] : ''}`}
      value={done}
      max={total}
      {...name}
    />
  );
}
