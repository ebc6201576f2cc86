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

/** Every part of the node: a number for each department, the signs on one axis, and the way further down. */
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
                <span className="desk">{text(department.name)}</span>
                <span className="phone">
                  <bdi>{department.code}</bdi>
                </span>
              </th>
            ))}
            <th scope="col" className="n desk">
              {t('compare.column.gap')}
            </th>
            <td className={`broad ${styles['bar']}`}>
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
              {cells.map((cell, at) => (
                <td key={standings[at]?.department.code ?? at} className="n">
                  <ComparedFigure cell={cell} decimals={decimals} />
                </td>
              ))}
              <td className="n desk">{gap === null ? <NoValue /> : number(gap, decimals)}</td>
              <td className={`broad ${styles['bar']}`}>
                <Dots cells={cells} scale={scale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
