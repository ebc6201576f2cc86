import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { toSpan } from '#client/ui/marks/axis-scale.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import { Section } from '#client/ui/section.tsx';
import type { DimensionMean } from './dimension-means.ts';
import styles from './brief.module.css';

/** The country by dimension: how far, and which way. */
export function DimensionsSection({ dimensions }: { dimensions: readonly DimensionMean[] }) {
  const { t, text, number, percent, isRtl } = useI18n();
  const scale = { min: 0, max: 100, isRtl };
  return (
    <Section title={t('brief.dimensions')} lede={t('brief.dimensions.lede')}>
      <table className={styles['dimensions']}>
        <caption className="hide">{t('brief.dimensions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('brief.dimension')}</th>
            <th scope="col" className="n">
              {t('brief.weight')}
            </th>
            <th scope="col" className="n">
              {t('common.column.score')}
            </th>
            <th scope="col" className="n">
              {t('brief.change')}
            </th>
            <td className={`${styles['bar']} desk`} />
          </tr>
        </thead>
        <tbody>
          {dimensions.map(({ code, title, share, mean, change }) => {
            const { start, width } = toSpan(0, mean, scale);
            return (
              <tr key={code}>
                <th scope="row">{text(title)}</th>
                <td className="n">
                  <span className="num">{percent(share)}</span>
                </td>
                <td className="n">
                  <span className="num strong">{number(mean, 2)}</span>
                </td>
                <td className="n">
                  {change === null ? <NoValue /> : <Delta value={change} decimals={2} />}
                </td>
                <td className={`${styles['bar']} desk`}>
                  <svg className="row" aria-hidden="true">
                    <rect className="m-bar" x={`${start}%`} width={`${width}%`} y="9" height="10" />
                  </svg>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
