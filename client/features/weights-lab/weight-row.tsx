import { useId, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { NominalMark } from './nominal-mark.tsx';
import { step, whole } from './weights.ts';
import styles from './weight-row.module.css';

/** One weight: a slider with a mark where the weight in force is, the same as a number, and its share. */
export function WeightRow({
  title,
  points,
  nominal,
  share,
  nominalShare,
  reach,
  onMove,
}: {
  title: string;
  points: number;
  /** Points in force. */
  nominal: number;
  share: number;
  nominalShare: number;
  /** Where the slider ends. */
  reach: number;
  onMove: (points: number) => void;
}) {
  const { t, percent, isRtl } = useI18n();
  const id = useId();
  const shown = percent(share);
  return (
    <div className={styles['row']}>
      <label htmlFor={id} className={styles['title']}>
        {title}
      </label>
      <div className={styles['slide']}>
        <input
          id={id}
          type="range"
          min={0}
          max={reach}
          step={step}
          value={points}
          aria-valuetext={t('lab.weight.spoken', { share: shown })}
          aria-describedby={`${id}-facts`}
          onChange={(event) => onMove(event.currentTarget.valueAsNumber)}
        />
        <NominalMark at={nominal / reach} isRtl={isRtl} />
      </div>
      <PointsInput label={t('lab.weight.points', { title })} points={points} onMove={onMove} />
      <p className={styles['facts']} id={`${id}-facts`}>
        {t('lab.weight.facts', { share: shown, nominal: percent(nominalShare) })}
      </p>
    </div>
  );
}

/** While it is being typed in, the box shows what was typed. */
function PointsInput({
  label,
  points,
  onMove,
}: {
  label: string;
  points: number;
  onMove: (points: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="number"
      className={styles['points']}
      min={0}
      max={whole}
      step={step}
      aria-label={label}
      value={typed ?? String(Number(points.toFixed(1)))}
      onChange={(event) => {
        const { value, valueAsNumber } = event.currentTarget;
        setTyped(value);
        onMove(valueAsNumber);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
