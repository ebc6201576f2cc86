import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import type { IndexAuditBody, IndexAuditResponse } from '#shared/contracts/robustness.ts';
import { importanceCsv } from './audit-csv.ts';
import type { AuditNames } from './audit-names.ts';
import { AuditSection } from './audit-section.tsx';
import { NodeTable } from './node-table.tsx';

type Importance = IndexAuditBody['importance']['dimensions'][number];

/** What each part was meant to count for, and what it does. */
export function ImportanceSection({
  audit,
  names,
}: {
  audit: IndexAuditResponse;
  names: AuditNames;
}) {
  const { t, number, percent } = useI18n();
  const { dimensions, indicators } = audit.importance;
  const table = (parts: readonly Importance[], caption: string) => (
    <NodeTable
      caption={caption}
      names={names}
      columns={[
        t('index-audit.column.nominal'),
        t('index-audit.column.effective'),
        t('index-audit.column.difference'),
        t('index-audit.column.squared'),
      ]}
      rows={parts.map(({ code, nominal, effective, share }) => ({
        code,
        cells: [
          percent(nominal),
          share === null ? null : percent(share),
          share === null ? null : <Delta value={(share - nominal) * 100} decimals={1} />,
          effective === null ? null : number(effective, 2),
        ],
      }))}
    />
  );
  return (
    <AuditSection
      title={t('index-audit.importance')}
      meaning={t('index-audit.importance.meaning')}
      advice={t('index-audit.importance.advice')}
      audit={audit}
      file="nudj-importance"
      rows={() => importanceCsv(audit)}
    >
      {table(dimensions, t('index-audit.importance'))}
      <details>
        <summary>{t('index-audit.importance.indicators', { count: indicators.length })}</summary>
        {table(indicators, t('index-audit.importance.indicators', { count: indicators.length }))}
      </details>
    </AuditSection>
  );
}
