import { useI18n } from '#client/i18n/i18n-context.ts';
import type { LevelBand } from '#shared/contracts/common.ts';
import styles from './level-badge.module.css';

/** A maturity level: its number on the ramp with a border, and its name. */
export function LevelBadge({
  level,
  bands,
  isLarge = false,
}: {
  level: number;
  bands: readonly LevelBand[];
  isLarge?: boolean;
}) {
  const { text, number } = useI18n();
  const band = bands.find((candidate) => candidate.level === level);
  const step = Math.min(5, Math.max(1, level));
  return (
    <span className={`${styles['level']} ${isLarge ? styles['large'] : ''}`}>
      <b className={styles[`step${step}`]}>{number(level)}</b>
      {band && text(band.title)}
    </span>
  );
}
