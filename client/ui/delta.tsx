import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './delta.module.css';

/** A change: triangle, signed number; orange for a fall, a dash for none. */
export function Delta({ value, decimals = 0 }: { value: number; decimals?: number }) {
  const { signed, isShownAsZero } = useI18n();
  const kind = isShownAsZero(value, decimals) ? 'same' : value < 0 ? 'fall' : 'rise';
  return <span className={`${styles['delta']} ${styles[kind]}`}>{signed(value, decimals)}</span>;
}
