import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { RowAxis } from '#client/ui/marks/row-axis.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import { ComparedFigure } from './compared-figure.tsx';
import type { Comparison } from './comparison.ts';
import { Dots } from './dots.tsx';
import { SeriesSign } from './series-sign.tsx';
import styles from './compare.module.css';

const noCell = { score: null, difference: null };

/**
 * Every part of the node: a number for each department, the signs on one axis, and the way further down. On a phone
 * each part stands by itself, with its departments side by side below it.
 */
export function PartsTable({
  comparison: { standings, parts },
  map,
  decimals,
}: {
  comparison: Comparison;
  map: HeatmapResponse;
  decimals: number;
}) {
  const { t, text, number, percent, isRtl } = useI18n();
  const { params } = useUrlState();
  const scale = { min: 0, max: 100, isRtl };
  const caption = t('compare.parts.caption', { node: text(map.node.title) });
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className={styles['parts']}>
        <caption className="hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.column.part')}</th>
            {standings.map(({ department }, at) => (
              <th key={department.code} scope="col" className={`n ${styles['head']}`}>
                <SeriesSign at={at} />
                {text(department.name)}
              </th>
            ))}
            <th scope="col" className="n desk">
              {t('compare.column.gap')}
            </th>
            <td className={`${styles['bar']} ${styles['line']}`}>
              <RowAxis scale={scale} label={number} />
            </td>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ column, cells, gap }) => (
            <tr key={column.code}>
              <th scope="row">
                <Link href={withParams(params, { node: column.code })}>{text(column.title)}</Link>
                <div className="small quiet">
                  <span className="code">{column.code}</span>{' '}
                  {t('compare.share', { share: percent(column.share) })}
                </div>
              </th>
              {standings.map(({ department: { code } }, at) => (
                <td key={code} className="n">
                  <span className={`phone ${styles['whose']}`} aria-hidden="true">
                    <SeriesSign at={at} />
                    <bdi className="code">{code}</bdi>
                  </span>
                  <ComparedFigure cell={cells[at] ?? noCell} decimals={decimals} />
                </td>
              ))}
              <td className="n desk">{gap === null ? <NoValue /> : number(gap, decimals)}</td>
              <td className={`${styles['bar']} ${styles['line']}`}>
                <Dots cells={cells} scale={scale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
