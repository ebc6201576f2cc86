import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { ChangeBar } from '#client/ui/marks/change-bar.tsx';
import { splitDecimals } from './split-table.tsx';
import styles from './compare.module.css';

/** A change by cause; the causes sum to it. */
export function CausesTable({
  rows,
  total,
}: {
  rows: readonly { readonly cause: string; readonly words: string; readonly points: number }[];
  total: number;
}) {
  const { t, isRtl } = useI18n();
  const all = [...rows.map(({ points }) => points), total];
  const scale = { min: Math.min(0, ...all), max: Math.max(0.01, ...all), isRtl };
  const cells = (points: number) => (
    <>
      <td className="n">
        <Delta value={points} decimals={splitDecimals} />
      </td>
      <td className={`desk ${styles['bar']}`}>
        <ChangeBar scale={scale} change={points} />
      </td>
    </>
  );
  return (
    <table className={styles['split']}>
      <caption className="hide">{t('compare.split.causes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.column.cause')}</th>
          <th scope="col" className="n">
            {t('compare.change')}
          </th>
          <td className={`desk ${styles['bar']}`} />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cause, words, points }) => (
          <tr key={cause}>
            <th scope="row">{words}</th>
            {cells(points)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('compare.split.total')}</th>
          {cells(total)}
        </tr>
      </tfoot>
    </table>
  );
}
