import { useMemo } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { RankRange } from '#shared/format/rank-range.ts';
import { withParams } from '#client/lib/url-state.ts';
import { Note } from '#client/ui/note.tsx';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import { BudgetSection } from './budget-section.tsx';
import { compareRankings, countMoves } from './compare-rankings.ts';
import type { LabEngine } from './lab-engine.ts';
import { toParam } from './lab-link.ts';
import { LabTable } from './lab-table.tsx';
import { PairwiseSection } from './pairwise-section.tsx';
import { ProposalSection } from './proposal-section.tsx';
import { useLab } from './use-lab.ts';
import { WeightsPanel } from './weights-panel.tsx';
import styles from './lab-view.module.css';

const defaultDecimals = 2;

/** Weights on one side, the ranking that follows on the other; below, ways to find weights and to propose them. */
export function LabView({
  engine,
  departments,
  intervals,
  params,
}: {
  engine: LabEngine;
  departments: ReadonlyMap<string, DepartmentRef>;
  intervals: ReadonlyMap<string, RankRange>;
  params: URLSearchParams;
}) {
  const { t } = useI18n();
  const lab = useLab(engine, params.get('w'));
  const { ranking, compiled, nominal, weights } = lab;
  const rows = useMemo(
    () => ranking && compareRankings(engine.nominal, ranking, intervals),
    [engine, ranking, intervals],
  );
  const moves = countMoves(rows ?? []);
  const link = withParams(params, { w: toParam(compiled, nominal, weights) || undefined });
  return (
    <>
      <p role="status" className={styles['finding']}>
        {moves.rose + moves.fell === 0
          ? t('lab.finding.none')
          : t('lab.finding', { rose: moves.rose, fell: moves.fell })}{' '}
        {intervals.size > 0 && moves.rose + moves.fell > 0
          ? t('lab.finding.beyond', { beyond: moves.beyond })
          : ''}
      </p>
      <div className={styles['lab']}>
        <section aria-labelledby="lab-weights">
          <h2 id="lab-weights">{t('lab.weights')}</h2>
          <WeightsPanel lab={lab} />
        </section>
        <section aria-labelledby="lab-ranking" className={styles['ranking']}>
          <h2 id="lab-ranking">{t('lab.ranking')}</h2>
          {rows ? (
            <LabTable
              rows={rows}
              departments={departments}
              decimals={compiled.framework.rankDecimals ?? defaultDecimals}
              hasIntervals={intervals.size > 0}
            />
          ) : (
            <Note tone="warn" title={t('lab.refused')}>
              <p>{t('lab.refused.text')}</p>
            </Note>
          )}
          <p className="small no-print">
            <Link href={link || '?'} replace>
              {t('lab.link')}
            </Link>{' '}
            <span className="quiet">{t('lab.link.text')}</span>
          </p>
        </section>
      </div>
      <BudgetSection lab={lab.base} />
      <PairwiseSection lab={lab.base} />
      <ProposalSection lab={lab} />
    </>
  );
}
