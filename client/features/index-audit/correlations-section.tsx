import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import type { IndexAuditResponse } from '#shared/contracts/robustness.ts';
import { NEGATIVE, REDUNDANT } from './limits.ts';
import { correlationsCsv } from './audit-csv.ts';
import type { AuditNames } from './audit-names.ts';
import { AuditSection } from './audit-section.tsx';
import { coefficients } from './correlation-at.ts';
import { FlaggedPairs } from './flagged-pairs.tsx';
import { HeatTable } from './heat-table.tsx';
import styles from './index-audit.module.css';

/** Who goes with whom: dimensions with each other, indicators within one dimension, and the pairs to look at. */
export function CorrelationsSection({
  audit,
  names,
}: {
  audit: IndexAuditResponse;
  names: AuditNames;
}) {
  const { t, number } = useI18n();
  const { params, change } = useUrlState();
  const { dimensionCorrelations, indicatorCorrelations } = audit;
  const dimensions = dimensionCorrelations.codes;
  const coefficient = coefficients.find((name) => name === params.get('r')) ?? 'pearson';
  const within = dimensions.find((code) => code === params.get('within')) ?? dimensions[0] ?? '';
  const below = indicatorCorrelations.codes.filter((code) =>
    names.childrenOf(within).includes(code),
  );
  return (
    <AuditSection
      title={t('index-audit.correlations')}
      meaning={t('index-audit.correlations.meaning', {
        high: number(REDUNDANT, 2),
        low: number(NEGATIVE, 1),
      })}
      advice={t('index-audit.correlations.advice')}
      audit={audit}
      file="nudj-correlations"
      rows={() => correlationsCsv(indicatorCorrelations)}
    >
      <FlaggedPairs pairs={indicatorCorrelations.flagged} names={names} />
      <div className={`${styles['choices']} no-print`}>
        <Field label={t('index-audit.coefficient')}>
          {(id) => (
            <select
              id={id}
              value={coefficient}
              onChange={(event) => change({ r: event.currentTarget.value })}
            >
              <option value="pearson">{t('index-audit.pearson')}</option>
              <option value="spearman">{t('index-audit.spearman')}</option>
              <option value="kendall">{t('index-audit.kendall')}</option>
            </select>
          )}
        </Field>
        <Field label={t('index-audit.within')}>
          {(id) => (
            <select
              id={id}
              value={within}
              onChange={(event) => change({ within: event.currentTarget.value })}
            >
              {dimensions.map((code) => (
                <option key={code} value={code}>
                  {names.titleOf(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <HeatTable
        caption={t('index-audit.heat.within', { title: names.titleOf(within) })}
        {...{ names, coefficient, codes: below, correlations: indicatorCorrelations }}
      />
      <HeatTable
        caption={t('index-audit.heat.dimensions')}
        {...{ names, coefficient, codes: dimensions, correlations: dimensionCorrelations }}
      />
    </AuditSection>
  );
}
