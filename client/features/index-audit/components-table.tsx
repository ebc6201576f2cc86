import { useI18n } from '#client/i18n/i18n-context.ts';
import type { IndexAuditBody } from '#shared/contracts/robustness.ts';
import type { AuditNames } from './audit-names.ts';
import { NodeTable } from './node-table.tsx';
import styles from './index-audit.module.css';

const maxComponents = 4;

/** The first components of one node: how much each explains, and how every part goes with it. */
export function ComponentsTable({
  node,
  names,
}: {
  node: IndexAuditBody['nodes'][number];
  names: AuditNames;
}) {
  const { t, number, percent } = useI18n();
  if (!node.components) return <p>{t('index-audit.components.none')}</p>;
  const { columns, components } = node.components;
  const first = components.slice(0, maxComponents);
  const nameOf = (at: number) => t('index-audit.component', { count: number(at + 1) });
  return (
    <>
      <div className="scroll" role="region" tabIndex={0} aria-label={t('index-audit.eigenvalues')}>
        <table className={styles['nodes']}>
          <caption>{t('index-audit.eigenvalues')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('index-audit.column.component')}</th>
              <th scope="col" className="n">
                {t('index-audit.column.eigenvalue')}
              </th>
              <th scope="col" className="n">
                {t('index-audit.column.explained')}
              </th>
              <th scope="col" className="n">
                {t('index-audit.column.cumulative')}
              </th>
            </tr>
          </thead>
          <tbody>
            {components.map(({ eigenvalue, explained, cumulative }, at) => (
              <tr key={at}>
                <th scope="row">{nameOf(at)}</th>
                <td className="n">{number(eigenvalue, 2)}</td>
                <td className="n">{percent(explained)}</td>
                <td className="n">{percent(cumulative)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NodeTable
        caption={t('index-audit.loadings')}
        names={names}
        columns={first.map((_, at) => nameOf(at))}
        rows={columns.map((column, place) => ({
          code: node.children[column] ?? '',
          cells: first.map(({ loadings }) => number(loadings[place] ?? 0, 2)),
        }))}
      />
    </>
  );
}
