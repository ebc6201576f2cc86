import styles from './compare.module.css';

/** The sign of each chosen department around its own centre, in the order and shapes of the trend's points. */
const paths = [
  'M0-5.5A5.5 5.5 0 0 1 0 5.5 5.5 5.5 0 0 1 0-5.5Z',
  'M-5-5H5V5H-5Z',
  'M0-6 6 5H-6Z',
  'M0-6.5 6.5 0 0 6.5-6.5 0Z',
  'M-5-5 5 5M5-5-5 5',
] as const;

export function SignPath({ at }: { at: number }) {
  return <path className={styles[`sign${at}`]} d={paths[at] ?? paths[0]} />;
}

/** The sign before a name: the same one in tables, drawings and the trend. */
export function SeriesSign({ at }: { at: number }) {
  return (
    <svg className={styles['sign']} viewBox="-8 -8 16 16" aria-hidden="true">
      <SignPath at={at} />
    </svg>
  );
}
