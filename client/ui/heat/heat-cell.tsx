import { useI18n } from '#client/i18n/i18n-context.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { LevelBand } from '#shared/contracts/common.ts';
import { levelOf } from '#shared/domain/scoring/level-of.ts';
import styles from './heat-cell.module.css';

/** A score on the ramp of its level: the number says it, the colour only repeats it. */
export function HeatCell({
  score,
  levels,
  decimals = 1,
}: {
  score: number | null;
  levels: readonly LevelBand[];
  decimals?: number;
}) {
  const { number } = useI18n();
  if (score === null) {
    return (
      <td className={`n ${styles['cell']}`}>
        <NoValue />
      </td>
    );
  }
  const level = Math.min(5, Math.max(1, levelOf(levels, score) ?? 1));
  return (
    <td className={`n ${styles['cell']} ${styles[`level${level}`]}`}>
      <span className="num">{number(score, decimals)}</span>
    </td>
  );
}
