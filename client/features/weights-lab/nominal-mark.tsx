import styles from './weight-row.module.css';

/** The tick under a slider where the weight in force is. */
export function NominalMark({ at, isRtl }: { at: number; isRtl: boolean }) {
  const along = Math.min(1, at) * 100;
  const x = `${isRtl ? 100 - along : along}%`;
  return (
    <svg className={styles['mark']} aria-hidden="true">
      <line className="m-tick" x1={x} x2={x} y1="0" y2="7" />
    </svg>
  );
}
