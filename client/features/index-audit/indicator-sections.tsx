import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { MessageKey } from '#client/i18n/message-key.ts';
import { Tag } from '#client/ui/tag.tsx';
import type { IndexAuditBody, IndexAuditResponse } from '#shared/contracts/robustness.ts';
import { indicatorsCsv } from './audit-csv.ts';
import type { AuditNames } from './audit-names.ts';
import { AuditSection } from './audit-section.tsx';
import { NodeTable } from './node-table.tsx';

type Indicator = IndexAuditBody['indicators'][number];

/** One question asked of every indicator. */
export interface IndicatorQuestion {
  readonly file: string;
  readonly flag: Indicator['flags'][number];
  readonly keys: Readonly<Record<'title' | 'meaning' | 'advice' | 'flag', MessageKey>>;
  readonly columns: readonly {
    readonly key: MessageKey;
    readonly field: keyof Indicator;
    readonly show: (indicator: Indicator) => ReactNode;
  }[];
}

/** A question's section: the indicators that need a look, then all of them, folded. */
export function IndicatorSection({
  question,
  audit,
  names,
}: {
  question: IndicatorQuestion;
  audit: IndexAuditResponse;
  names: AuditNames;
}) {
  const { t } = useI18n();
  const { keys, columns, flag, file } = question;
  const title = t(keys.title);
  const rowsOf = (indicators: readonly Indicator[]) =>
    indicators.map((indicator) => ({
      code: indicator.code,
      cells: [
        ...columns.map(({ show }) => show(indicator)),
        indicator.flags.includes(flag) ? <Tag tone="warn">{t(keys.flag)}</Tag> : '',
      ],
    }));
  const table = (indicators: readonly Indicator[], caption: string) => (
    <NodeTable
      caption={caption}
      names={names}
      columns={[...columns.map(({ key }) => t(key)), t('index-audit.column.flag')]}
      rows={rowsOf(indicators)}
    />
  );
  const flagged = audit.indicators.filter(({ flags }) => flags.includes(flag));
  return (
    <AuditSection
      title={title}
      meaning={t(keys.meaning)}
      advice={t(keys.advice)}
      audit={audit}
      file={file}
      rows={() => indicatorsCsv(audit, [...columns.map(({ field }) => field), 'flags'])}
    >
      {flagged.length === 0 ? <p>{t('index-audit.nothing')}</p> : table(flagged, title)}
      <details>
        <summary>
          {t('index-audit.all', { count: audit.indicators.length })}
          <span className="hide"> {title}</span>
        </summary>
        {table(audit.indicators, t('index-audit.all.caption', { title }))}
      </details>
    </AuditSection>
  );
}
