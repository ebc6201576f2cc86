import { useI18n } from '#client/i18n/i18n-context.ts';
import type { CorrelationsDto } from '#shared/contracts/robustness.ts';
import type { AuditNames } from './audit-names.ts';
import { correlationAt, heatOf, type Coefficient } from './correlation-at.ts';
import styles from './index-audit.module.css';

/** Correlations of some nodes with each other: the number in every cell, its strength on the ramp. */
export function HeatTable({
  caption,
  names,
  correlations,
  coefficient,
  codes,
}: {
  caption: string;
  names: AuditNames;
  correlations: CorrelationsDto;
  coefficient: Coefficient;
  codes: readonly string[];
}) {
  const { t, number } = useI18n();
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className={styles['heat']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('index-audit.column.node')}</th>
            {codes.map((code) => (
              <th scope="col" key={code}>
                <bdi>{code}</bdi>
                <span className="hide"> {names.titleOf(code)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.map((row, at) => (
            <tr key={row}>
              <th scope="row">
                {names.titleOf(row)} <bdi className="code">{row}</bdi>
              </th>
              {codes.map((column, place) => {
                if (place >= at) return <td key={column} aria-hidden="true" />;
                const value = correlationAt(correlations, coefficient, row, column);
                return (
                  <td key={column} className={styles[`heat${heatOf(value)}`]}>
                    {value === null ? (
                      t('common.none')
                    ) : (
                      <span className="num">{number(value, 2)}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
