import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { targetsQuery } from '#client/lib/targets/target-queries.ts';
import { targetSourceWord } from '#client/lib/targets/target-words.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import { Section } from '#client/ui/section.tsx';
import { TargetTag } from '#client/ui/target-tag.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import type { TargetCell, TargetsResponse } from '#shared/contracts/targets.ts';
import { LEAST_QUARTERS } from '#shared/domain/forecast/theil-sen.ts';

/** What is wanted of a department by the years, how that stands, and where its pace leads. */
export function OutlookSection({ results }: { results: DepartmentResultsResponse }) {
  const { t } = useI18n();
  const { code } = results.row.department;
  const query = useQuery(targetsQuery({ department: code, cycle: results.cycle }));
  return (
    <Section title={t('explain.outlook')} lede={t('explain.outlook.lede')}>
      <Loaded query={query} what={t('explain.outlook')}>
        {(targets) => <Outlook targets={targets} />}
      </Loaded>
      <p className="small no-print">
        <Link href={`/targets?department=${code}`}>{t('explain.outlook.all')}</Link>
      </p>
    </Section>
  );
}

function Outlook({ targets: { rows, decimals } }: { targets: TargetsResponse }) {
  const { t, number, year: yearWords } = useI18n();
  const [index] = rows;
  const wanted = (index?.cells ?? []).filter(({ target }) => target !== null);
  const pace = index?.pace;
  return (
    <>
      <p>
        {pace
          ? t('explain.outlook.pace', {
              slope: number(pace.slope, 2),
              low: number(pace.low, 2),
              high: number(pace.high, 2),
              count: pace.count,
            })
          : t('explain.outlook.few', { least: number(LEAST_QUARTERS) })}
      </p>
      {wanted.length === 0 ? (
        <p className="quiet">{t('explain.outlook.none')}</p>
      ) : (
        <table>
          <caption className="hide">{t('explain.outlook')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('explain.outlook.year')}</th>
              <th scope="col" className="n">
                {t('explain.outlook.target')}
              </th>
              <th scope="col" className="n">
                {t('explain.outlook.expected')}
              </th>
              <th scope="col">{t('explain.outlook.state')}</th>
            </tr>
          </thead>
          <tbody>
            {wanted.map((cell) => (
              <tr key={cell.year}>
                <th scope="row">{yearWords(cell.year)}</th>
                <td className="n">
                  <span className="num strong">{number(cell.target?.value ?? 0, 0, decimals)}</span>
                  {cell.target && (
                    <div className="small quiet">{targetSourceWord(cell.target.source, t)}</div>
                  )}
                </td>
                <td className="n">
                  <Basis cell={cell} decimals={decimals} />
                </td>
                <td>{cell.state && <TargetTag state={cell.state} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** The score that a year ended with, or where the pace leads with its interval. */
function Basis({ cell: { score, forecast }, decimals }: { cell: TargetCell; decimals: number }) {
  const { number } = useI18n();
  if (score !== null) return <span className="num">{number(score, decimals)}</span>;
  if (!forecast) return <NoValue />;
  return (
    <>
      <span className="num">{number(forecast.value, decimals)}</span>
      <div className="small quiet">
        <span className="num">{`${number(forecast.low, 1)}–${number(forecast.high, 1)}`}</span>
      </div>
    </>
  );
}
