import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { IndexAuditResponse } from '#shared/contracts/robustness.ts';
import { alphaCsv, componentsCsv } from './audit-csv.ts';
import { weakAlpha } from './audit-finding.ts';
import type { AuditNames } from './audit-names.ts';
import { AuditSection } from './audit-section.tsx';
import { ComponentsTable } from './components-table.tsx';
import { NodeTable } from './node-table.tsx';
import styles from './index-audit.module.css';

/** Whether the parts of each node measure one thing: Cronbach's alpha. */
export function AlphaSection({ audit, names }: { audit: IndexAuditResponse; names: AuditNames }) {
  const { t, number } = useI18n();
  return (
    <AuditSection
      title={t('index-audit.alpha')}
      meaning={t('index-audit.alpha.meaning', { limit: number(weakAlpha, 1) })}
      advice={t('index-audit.alpha.advice')}
      audit={audit}
      file="nudj-alpha"
      rows={() => alphaCsv(audit)}
    >
      <NodeTable
        caption={t('index-audit.alpha')}
        names={names}
        columns={[t('index-audit.column.parts'), t('index-audit.column.alpha')]}
        rows={audit.nodes.map(({ code, children, alpha }) => ({
          code,
          cells: [
            number(children.length),
            alpha === null ? null : (
              <>
                {alpha < weakAlpha && <Tag tone="warn">{t('index-audit.weak')}</Tag>}{' '}
                <span className="num strong">{number(alpha, 2)}</span>
              </>
            ),
          ],
        }))}
      />
    </AuditSection>
  );
}

/** How many things a node's parts measure: principal components. */
export function ComponentsSection({
  audit,
  names,
}: {
  audit: IndexAuditResponse;
  names: AuditNames;
}) {
  const { t } = useI18n();
  const { params, change } = useUrlState();
  const node = audit.nodes.find(({ code }) => code === params.get('of')) ?? audit.nodes[0];
  return (
    <AuditSection
      title={t('index-audit.components')}
      meaning={t('index-audit.components.meaning')}
      advice={t('index-audit.components.advice')}
      audit={audit}
      file="nudj-components"
      rows={() => componentsCsv(audit)}
    >
      <div className={`${styles['choices']} no-print`}>
        <Field label={t('index-audit.components.of')}>
          {(id) => (
            <select
              id={id}
              value={node?.code ?? ''}
              onChange={(event) => change({ of: event.currentTarget.value })}
            >
              {audit.nodes.map(({ code }) => (
                <option key={code} value={code}>
                  {names.titleOf(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {node && <ComponentsTable node={node} names={names} />}
    </AuditSection>
  );
}
