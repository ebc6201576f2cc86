import { useI18n } from '#client/i18n/i18n-context.ts';
import { rangeText } from '#shared/format/rank-range.ts';
import { toSpan } from '#client/ui/marks/axis-scale.ts';
import type { RankShare } from './rank-shares.ts';
import { shareWords } from './share-words.ts';
import styles from './rank-probabilities.module.css';

/** A row for each rank: how often it came out, in figures and as a bar over the whole; one for no score at all. */
export function SharesTable({
  shares,
  rank,
  unranked,
}: {
  shares: readonly RankShare[];
  rank: number;
  unranked: number;
}) {
  const i18n = useI18n();
  const { t, number } = i18n;
  return (
    <table className={styles['shares']}>
      <thead>
        <tr>
          <th scope="col">{t('common.column.rank')}</th>
          <th scope="col" className="n">
            {t('probabilities.share')}
          </th>
          <td className={styles['bar']} />
        </tr>
      </thead>
      <tbody>
        {shares.map(({ from, to, share }) => {
          const isNominal = from === rank && to === rank;
          return (
            <tr key={from} className={isNominal ? styles['nominal'] : undefined}>
              <th scope="row">
                <bdi>{rangeText({ low: from, high: to }, number)}</bdi>
                {isNominal && <span className="hide"> {t('probabilities.here')}</span>}
              </th>
              <td className="n">{shareWords(share, i18n)}</td>
              <td className={styles['bar']}>
                <ShareBar share={share} mark={isNominal ? 'm-me' : 'm-bar'} />
              </td>
            </tr>
          );
        })}
        {unranked > 0 && (
          <tr>
            <th scope="row">{t('probabilities.noScore')}</th>
            <td className="n">{shareWords(unranked, i18n)}</td>
            <td className={styles['bar']}>
              <ShareBar share={unranked} mark="m-peer" />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function ShareBar({ share, mark }: { share: number; mark: string }) {
  const { isRtl } = useI18n();
  const { start, width } = toSpan(0, share, { min: 0, max: 1, isRtl });
  return (
    <svg aria-hidden="true">
      <rect className={styles['track']} x="1%" width="98%" height="100%" />
      {share > 0 && <rect className={mark} x={`${start}%`} width={`${width}%`} height="100%" />}
    </svg>
  );
}
