import { useState } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { TargetCell as Cell, TargetsResponse } from '#shared/contracts/targets.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { TargetCell } from './target-cell.tsx';
import { TargetDialog } from './target-dialog.tsx';
import styles from './targets-table.module.css';

type Row = TargetsResponse['rows'][number];

/** Nodes by years: what is wanted of each by the end of each year. A phone shows one year. */
export function TargetsTable({
  targets,
  caption,
  year: inSight,
  mayOpen,
  maySet,
}: {
  targets: TargetsResponse;
  caption: string;
  year: number;
  mayOpen: boolean;
  maySet: boolean;
}) {
  const { t, text, number, year } = useI18n();
  const { params } = useUrlState();
  const [open, setOpen] = useState<{ readonly row: Row; readonly cell: Cell } | null>(null);
  const { rows, years, decimals, department } = targets;
  const only = (each: number) => (each === inSight ? '' : 'desk');
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className={styles['targets']}>
        <caption className="hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('target.column.node')}</th>
            <th scope="col" className="n">
              {t('target.column.now')}
            </th>
            {years.map((each) => (
              <th key={each} scope="col" className={`${styles['year']} ${only(each)}`}>
                {t('target.column.year', { year: year(each) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.code} className={at === 0 ? styles['whole'] : undefined}>
              <th scope="row">
                {row.hasChildren && at > 0 ? (
                  <Link
                    href={withParams(params, { node: row.code })}
                    aria-label={stripMarks(t('target.open', { title: text(row.title) }))}
                  >
                    {text(row.title)}
                  </Link>
                ) : (
                  text(row.title)
                )}{' '}
                {row.isIndicator && <bdi className="code">{row.code}</bdi>}
              </th>
              <td className="n">
                {row.score === null ? (
                  <NoValue />
                ) : (
                  <span className="num">{number(row.score, decimals)}</span>
                )}
              </td>
              {row.cells.map((cell) => (
                <td key={cell.year} className={only(cell.year)}>
                  <TargetCell
                    cell={cell}
                    node={text(row.title)}
                    decimals={decimals}
                    isNational={department === null}
                    mayOpen={mayOpen}
                    maySet={maySet}
                    onOpen={() => setOpen({ row, cell })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open && (
        <TargetDialog {...open} targets={targets} maySet={maySet} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
