import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { targetSourceWord } from '#client/lib/targets/target-words.ts';
import { Delta } from '#client/ui/delta.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import { useGrowingRows } from '#client/ui/rows/use-growing-rows.ts';
import { TargetTag } from '#client/ui/target-tag.tsx';
import type { DepartmentTarget } from './department-targets.ts';
import styles from './targets-table.module.css';

/** Departments by how far they are from one target; each name opens its own targets. */
export function DepartmentTargetsTable({
  rows,
  caption,
  decimals,
  order,
}: {
  rows: readonly DepartmentTarget[];
  caption: string;
  decimals: number;
  /** Changes whenever other rows are shown. */
  order: string;
}) {
  const { t, text, number } = useI18n();
  const drawn = useGrowingRows(rows.length, order);
  const figure = (value: number | null) =>
    value === null ? <NoValue /> : <span className="num">{number(value, decimals)}</span>;
  return (
    <table className={styles['targets']}>
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('common.column.department')}</th>
          <th scope="col" className="n desk">
            {t('target.column.now')}
          </th>
          <th scope="col" className="n desk">
            {t('target.column.target')}
          </th>
          <th scope="col" className="desk">
            {t('target.column.outcome')}
          </th>
          <th scope="col" className="desk">
            {t('target.column.state')}
          </th>
          <th scope="col" className="n">
            {t('target.column.gap')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, drawn).map(({ department, score, cell, gap }) => {
          const { target, state, forecast } = cell;
          const outcome =
            cell.score !== null
              ? t('target.reached', { score: number(cell.score, decimals) })
              : forecast && t('target.expected', { value: number(forecast.value, decimals) });
          const tag = state && <TargetTag state={state} />;
          return (
            <tr key={department.code}>
              <th scope="row">
                <Link href={`/targets?department=${department.code}`}>{text(department.name)}</Link>{' '}
                <bdi className="code">{department.code}</bdi>
                <div className={`phone ${styles['wanted']}`}>
                  {tag}
                  <span className={styles['basis']}>
                    {target && t('target.wanted', { value: number(target.value, 0, decimals) })}
                    {outcome && ` · ${outcome}`}
                  </span>
                </div>
              </th>
              <td className="n desk">{figure(score)}</td>
              <td className="n desk">
                {target && (
                  <>
                    <span className="num strong">{number(target.value, 0, decimals)}</span>
                    {target.source === 'department' && (
                      <span className={styles['basis']}>{targetSourceWord(target.source, t)}</span>
                    )}
                  </>
                )}
              </td>
              <td className="desk">
                {outcome ?? <NoValue />}
                {forecast && (
                  <span className={styles['basis']}>
                    <bdi>{`(${number(forecast.low, 1)}–${number(forecast.high, 1)})`}</bdi>
                  </span>
                )}
              </td>
              <td className="desk">{tag}</td>
              <td className="n">
                {gap === null ? <NoValue /> : <Delta value={gap} decimals={decimals} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
