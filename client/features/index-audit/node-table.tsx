import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { AuditNames } from './audit-names.ts';
import styles from './index-audit.module.css';

/** Figures of nodes, one row each; `null` cells show a dash. */
export function NodeTable({
  caption,
  names,
  columns,
  rows,
}: {
  caption: string;
  names: AuditNames;
  columns: readonly string[];
  rows: readonly { readonly code: string; readonly cells: readonly ReactNode[] }[];
}) {
  const { t } = useI18n();
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className={styles['nodes']}>
        <caption className="hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('index-audit.column.node')}</th>
            {columns.map((column) => (
              <th scope="col" key={column} className="n">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, cells }) => (
            <tr key={code}>
              <th scope="row">
                {names.titleOf(code)} <bdi className="code">{code}</bdi>
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at]} className="n">
                  {typeof cell === 'string' ? (
                    <span className="num">{cell}</span>
                  ) : (
                    (cell ?? t('common.none'))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
