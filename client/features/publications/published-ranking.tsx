import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { LevelBadge } from '#client/ui/level-badge.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import { useGrowingRows } from '#client/ui/rows/use-growing-rows.ts';
import type { LevelBand } from '#shared/contracts/common.ts';
import type { RankingRow } from '#shared/contracts/results.ts';

const decimals = 2;

/** Ranks, levels and scores as they are published. */
export function PublishedRanking({
  ranking,
  rows,
}: {
  ranking: { readonly cycle: string; readonly levels: readonly LevelBand[] };
  rows: readonly RankingRow[];
}) {
  const { t, text, number } = useI18n();
  const drawn = useGrowingRows(rows.length, `${ranking.cycle} ${rows.length}`);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('publication.ranking')}>
      <table>
        <caption className="hide">{t('publication.ranking')}</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('common.column.rank')}
            </th>
            <th scope="col">{t('common.column.department')}</th>
            <th scope="col" className="desk">
              {t('common.column.level')}
            </th>
            <th scope="col" className="n">
              {t('common.column.score')}
            </th>
            <th scope="col" className="n">
              {t('publication.column.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map(({ department, rank, tied, level, score, previous }) => (
            <tr key={department.code}>
              <td className="n">
                {rank === null ? <NoValue /> : number(rank)}
                {tied && (
                  <>
                    <span aria-hidden="true">=</span>
                    <span className="hide">{t('publication.tied')}</span>
                  </>
                )}
              </td>
              <th scope="row">
                <Link href={`/departments/${department.code}?cycle=${ranking.cycle}`}>
                  {text(department.name)}
                </Link>
              </th>
              <td className="desk">
                {level === null ? <NoValue /> : <LevelBadge level={level} bands={ranking.levels} />}
              </td>
              <td className="n">
                <span className="num strong">
                  {score === null ? <NoValue /> : number(score, decimals)}
                </span>
              </td>
              <td className="n">
                <Change value={previous?.scoreChange ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Change({ value }: { value: number | null }) {
  return value === null ? <NoValue /> : <Delta value={value} decimals={decimals} />;
}
