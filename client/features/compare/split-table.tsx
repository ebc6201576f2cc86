import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import type { SplitRow } from './change-split.ts';
import { SplitBars } from './split-bars.tsx';
import styles from './compare.module.css';

export const splitDecimals = 2;

type Figures = Pick<SplitRow, 'performance' | 'method' | 'points'>;

/** Parts of a change with the method apart, as figures and as bars on one scale; the last row is the whole. */
export function SplitTable({
  caption,
  head,
  rows,
  total,
}: {
  caption: string;
  /** What a row is. */
  head: string;
  rows: readonly (Figures & {
    readonly key: string;
    readonly name: ReactNode;
    readonly ends?: string;
  })[];
  /** The whole and its name; it is the sum of the rows, or their mean. */
  total: Figures & { readonly name: string };
}) {
  const { t, isRtl } = useI18n();
  const all = [...rows, total].flatMap(({ performance, method }) => [performance, method]);
  const scale = { min: Math.min(0, ...all), max: Math.max(0.01, ...all), isRtl };
  const cells = ({ performance, method, points }: Figures) => (
    <>
      <td className="n">
        <Delta value={performance} decimals={splitDecimals} />
      </td>
      <td className="n">
        <Delta value={method} decimals={splitDecimals} />
      </td>
      <td className="n">
        <Delta value={points} decimals={splitDecimals} />
      </td>
      <td className={`desk ${styles['bar']}`}>
        <SplitBars performance={performance} method={method} scale={scale} />
      </td>
    </>
  );
  return (
    <table className={styles['split']}>
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="n">
            {t('compare.performance')}
          </th>
          <th scope="col" className="n">
            {t('compare.method')}
          </th>
          <th scope="col" className="n">
            {t('compare.change')}
          </th>
          <td className={`desk ${styles['bar']}`} />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, ends, ...figures }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              {ends && <div className="small quiet">{ends}</div>}
            </th>
            {cells(figures)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total.name}</th>
          {cells(total)}
        </tr>
      </tfoot>
    </table>
  );
}
