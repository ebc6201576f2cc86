import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { robustnessQuery } from '#client/lib/api/soundness-queries.ts';
import { rangeOf, rangeText } from '#shared/format/rank-range.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import type { LocalTextDto } from '#shared/contracts/common.ts';
import { NeighboursTable } from './neighbours-table.tsx';
import { neighbourShares, rankShares } from './rank-shares.ts';
import { shareInside } from './robustness-words.ts';
import { shareWords } from './share-words.ts';
import { SharesTable } from './shares-table.tsx';
import styles from './rank-probabilities.module.css';

/** How often a department came out at each rank, and ahead of its neighbours; from the answer the table has already. */
export function RankProbabilities({
  code,
  cycle,
  names,
}: {
  code: string;
  cycle: string;
  names: ReadonlyMap<string, LocalTextDto>;
}) {
  const i18n = useI18n();
  const { t, text, number, percent } = i18n;
  const query = useQuery(robustnessQuery(cycle));
  const none = <p>{t('probabilities.none')}</p>;
  // What cannot be simulated is refused: no failure, and nothing to try again.
  if (query.error instanceof ApiError && query.error.code !== 'network' && query.error.status < 500)
    return none;
  const nameOf = (neighbour: string) => {
    const name = names.get(neighbour);
    return name ? text(name) : neighbour;
  };
  return (
    <Loaded query={query} what={t('probabilities.what')}>
      {(robustness) => {
        const department = robustness.departments.find((each) => each.code === code);
        const range = department && rangeOf(department);
        if (!department || !range || department.median === null) return none;
        const { rank, median, unranked } = department;
        const shares = rankShares(department);
        const neighbours = neighbourShares(robustness, code);
        const nominal = shares.find(({ from, to }) => from === rank && to === rank)?.share ?? 0;
        return (
          <>
            <p>
              {t('probabilities.nominal', {
                rank: number(rank),
                share: shareWords(nominal, i18n),
                draws: robustness.settings.draws,
              })}{' '}
              {unranked > 0 && t('probabilities.unranked', { share: shareWords(unranked, i18n) })}{' '}
              {t('probabilities.range', {
                median: number(median, 0, 1),
                range: rangeText(range, number),
                inside: percent(shareInside),
              })}
            </p>
            <div className={styles['tables']}>
              <SharesTable shares={shares} rank={rank} unranked={unranked} />
              {neighbours.length > 0 && <NeighboursTable neighbours={neighbours} nameOf={nameOf} />}
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
