import { LevelBadge } from '#client/ui/level-badge.tsx';
import type { LevelBand } from '#shared/contracts/common.ts';
import styles from './level-key.module.css';

export function LevelKey({ levels }: { levels: readonly LevelBand[] }) {
  return (
    <ul className={styles['key']}>
      {levels.map(({ level }) => (
        <li key={level}>
          <LevelBadge level={level} bands={levels} />
        </li>
      ))}
    </ul>
  );
}
