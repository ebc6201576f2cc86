import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { MessageKey } from '#client/i18n/message-key.ts';
import { Delta } from '#client/ui/delta.tsx';
import { GateTag } from '#client/ui/gate-tag.tsx';
import { LevelBadge } from '#client/ui/level-badge.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import { ScoreBar } from '#client/ui/marks/score-bar.tsx';
import type { RankingResponse, RankingRow } from '#shared/contracts/results.ts';
import { extrasOf, type ExtrasState, type Reasons } from './rank-extras.ts';
import styles from './ranking-table.module.css';

/** Knows nothing of the address: a letter typed into a filter, or another row opened, draws none of the others again. */
export const RankingTableRow = memo(function RankingTableRow({
  row,
  ranking,
  cycle,
  extras,
  reasons,
  isOpen,
  inKind,
}: {
  row: RankingRow;
  ranking: RankingResponse;
  /** The quarter that the address asks for, if any. */
  cycle: string | null;
  extras: ExtrasState;
  reasons: Reasons | null;
  isOpen: boolean;
  /** Places among the departments of its kind; null where all kinds are shown. */
  inKind: ReadonlyMap<string, number> | null;
}) {
  const { t, text, number, quarterShort, isRtl } = useI18n();
  const decimals = ranking.framework.rankDecimals;
  const { department, score, level, previous } = row;
  const scoreChange = previous?.scoreChange ?? null;
  const rankChange = previous?.rankChange ?? null;
  const shown = extrasOf(extras);
  const badge = level !== null && <LevelBadge level={level} bands={ranking.levels} />;

  const place = inKind?.get(department.code);
  const opening = (figure: ReactNode, question: MessageKey) =>
    figure && reasons ? (
      <button
        type="button"
        className={styles['why']}
        aria-expanded={isOpen}
        onClick={() => reasons.open(isOpen ? null : department.code)}
      >
        {figure} <span className="hide">{t(question)}</span>
      </button>
    ) : (
      figure
    );
  const change = opening(
    scoreChange === null ? null : <Delta value={scoreChange} decimals={decimals} />,
    'common.why',
  );
  const newcomer =
    !previous &&
    ranking.previous &&
    t('ranking.newcomer', { cycle: quarterShort(ranking.previous.cycle) });
  const range = opening(shown?.range(department.code), 'robustness.sure');

  return (
    <>
      <tr>
        {extras && <td className={styles['bracket']}>{shown?.bracket(department.code)}</td>}
        <td className="n">
          <span className="num strong">{row.rank === null ? '' : number(row.rank)}</span>
          {row.tied && (
            <span className={styles['tie']}>
              <span aria-hidden="true">=</span>
              <span className="hide">{t('ranking.tied')}</span>
            </span>
          )}
        </td>
        {place !== undefined && <td className="n desk">{number(place)}</td>}
        <th scope="row">
          <Link href={`/departments/${department.code}${cycle ? `?cycle=${cycle}` : ''}`}>
            {text(department.name)}
          </Link>
          <div className={`phone small ${styles['sub']}`}>
            {badge}
            {row.heldBy && <GateTag />}
            {place !== undefined && (
              <span className="quiet">
                {t('ranking.column.rankInKind')} {number(place)}
              </span>
            )}
            {newcomer && <span className="quiet">{newcomer}</span>}
            {range && (
              <span className="quiet">
                {t('robustness.column.range')} {range}
              </span>
            )}
          </div>
        </th>
        <td className="desk fit">
          <span className={styles['level']}>
            {badge}
            {row.heldBy && <GateTag />}
          </span>
        </td>
        <td className="n">
          <span className="num strong">{score === null ? '' : number(score, decimals)}</span>
          <div className="phone small">{change}</div>
        </td>
        {newcomer ? (
          <td className="n desk small quiet" colSpan={2}>
            {newcomer}
          </td>
        ) : (
          <>
            <td className="n desk">{change ?? <NoValue />}</td>
            <td className="n desk">
              {rankChange === null ? <NoValue /> : <Delta value={rankChange} />}
            </td>
          </>
        )}
        <td className={`broad ${styles['bar']}`}>
          {score !== null && (
            <ScoreBar
              scale={{ min: 0, max: 100, isRtl }}
              score={score}
              previous={scoreChange === null ? null : score - scoreChange}
              level={level}
            />
          )}
        </td>
        {extras && (
          <>
            <td className="n desk">{range}</td>
            <td className={`broad ${styles['whisker']}`}>{shown?.whisker(department.code)}</td>
          </>
        )}
      </tr>
      {isOpen && reasons && (
        <tr className={styles['reason']}>
          {extras && <td className={styles['bracket']}>{shown?.bracketBelow(department.code)}</td>}
          <td className="desk" />
          <td colSpan={10}>{reasons.show(department.code)}</td>
        </tr>
      )}
    </>
  );
});
