import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { ChangeBar } from '#client/ui/marks/change-bar.tsx';
import type { Mover } from './movers.ts';
import styles from './movers-table.module.css';

/** Departments by what they gained; both tables of a page share one scale. */
export function MoversTable({
  movers,
  range,
  caption,
}: {
  movers: readonly Mover[];
  range: { readonly min: number; readonly max: number };
  caption: string;
}) {
  const { t, text, number, isRtl } = useI18n();
  return (
    <table className={styles['movers']}>
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('common.column.department')}</th>
          <th scope="col" className="n">
            {t('overview.movers.change')}
          </th>
          <td className={`desk ${styles['bar']}`} />
          <th scope="col" className="n">
            {t('common.column.score')}
          </th>
        </tr>
      </thead>
      <tbody>
        {movers.map(({ department, change, score }) => (
          <tr key={department.code}>
            <th scope="row">
              <Link href={`/departments/${department.code}`}>{text(department.name)}</Link>
            </th>
            <td className="n">{change !== null && <Delta value={change} decimals={2} />}</td>
            <td className={`desk ${styles['bar']}`}>
              {change !== null && <ChangeBar scale={{ ...range, isRtl }} change={change} />}
            </td>
            <td className="n">
              <span className="num strong">{score === null ? '' : number(score, 2)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
