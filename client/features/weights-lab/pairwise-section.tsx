import { memo, useId, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { MOST_INCONSISTENT } from '#shared/domain/index-audit/analytic-hierarchy.ts';
import { Section } from '#client/ui/section.tsx';
import { weighPairs, type Judgements } from './pairwise.ts';
import { PairwiseResultView } from './pairwise-result.tsx';
import { PairwiseTable } from './pairwise-table.tsx';
import type { LabBase } from './use-lab.ts';
import styles from './experts.module.css';

const least = 10;

/** Weights from comparisons of the dimensions in pairs; contradictory ones are refused unless a reason is given. */
export const PairwiseSection = memo(function PairwiseSection({ lab }: { lab: LabBase }) {
  const { t, number } = useI18n();
  const id = useId();
  const [judgements, setJudgements] = useState<Judgements>({});
  const [reason, setReason] = useState('');
  const { rootCode } = lab.compiled;
  const family = lab.family(rootCode);
  const result = weighPairs(family.length, judgements);
  const isConsistent = result.ratio <= MOST_INCONSISTENT;
  const isAllowed = isConsistent || reason.trim().length >= least;

  return (
    <Section title={t('lab.pairs')} lede={t('lab.pairs.lede')}>
      <details>
        <summary>{t('lab.pairs.open')}</summary>
        <PairwiseTable
          lab={lab}
          judgements={judgements}
          onJudge={(key, judgement) => setJudgements((all) => ({ ...all, [key]: judgement }))}
        />
      </details>
      <PairwiseResultView lab={lab} result={result} />
      {!isConsistent && (
        <div>
          <label htmlFor={id}>{t('lab.pairs.reason')}</label>
          <textarea
            id={id}
            className={styles['reason']}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      )}
      <div className={styles['actions']}>
        <button
          type="button"
          className="btn"
          aria-disabled={!isAllowed}
          onClick={() => {
            if (!isAllowed) return;
            lab.put(rootCode, result.weights);
            lab.setOverride(isConsistent ? null : { ratio: result.ratio, reason: reason.trim() });
          }}
        >
          {t('lab.pairs.use')}
        </button>
        {!isAllowed && (
          <p className="small">{t('lab.pairs.refused', { limit: number(MOST_INCONSISTENT, 1) })}</p>
        )}
      </div>
    </Section>
  );
});
