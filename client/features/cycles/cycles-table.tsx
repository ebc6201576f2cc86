import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { CycleSummary } from '#shared/contracts/cycles.ts';

/** Every quarter, the newest first, with its state and how many departments reported. */
export function CyclesTable({ cycles }: { cycles: readonly CycleSummary[] }) {
  const { t, quarter, number } = useI18n();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('cycle.list')}>
      <table>
        <caption className="hide">{t('cycle.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cycle.column.cycle')}</th>
            <th scope="col">{t('cycle.column.state')}</th>
            <th scope="col" className="n">
              {t('cycle.column.reporting')}
            </th>
            <th scope="col" className="n desk">
              {t('cycle.column.version')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cycles.map(({ code, state, reporting, framework }) => (
            <tr key={code}>
              <th scope="row" className="nowrap">
                <Link href={`/cycles/${code}`}>{quarter(code)}</Link>
              </th>
              <td>{t(`common.state.${state}`)}</td>
              <td className="n">{number(reporting)}</td>
              <td className="n desk">
                <bdi>{framework.version}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
