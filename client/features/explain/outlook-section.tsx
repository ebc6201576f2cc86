import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { trendsQuery } from '#client/lib/api/queries.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';
import type { DepartmentResultsResponse, TrendsResponse } from '#shared/contracts/results.ts';
import { quarterOrdinal } from '#shared/domain/calendar/quarter.ts';
import { forecast, LEAST_QUARTERS, theilSen } from '#shared/domain/forecast/theil-sen.ts';

/** Where the present pace leads by the ends of the years that have a target. */
export function OutlookSection({ results }: { results: DepartmentResultsResponse }) {
  const { t } = useI18n();
  const query = useQuery(trendsQuery());
  const { code } = results.row.department;
  return (
    <Section title={t('explain.outlook')} lede={t('explain.outlook.lede')}>
      <Loaded query={query} what={t('explain.what')}>
        {(trends) => <Outlook trends={trends} code={code} cycle={results.cycle} />}
      </Loaded>
    </Section>
  );
}

function Outlook({ trends, code, cycle }: { trends: TrendsResponse; code: string; cycle: string }) {
  const { t, number, year: yearWords } = useI18n();
  const figures = sameMethod(trends, code, cycle);
  const trend = theilSen(figures);
  if (!trend) {
    const count = figures.filter((figure) => figure !== null).length;
    return <p>{t('explain.outlook.few', { count, least: number(LEAST_QUARTERS) })}</p>;
  }
  const ahead = trends.targets
    .map(({ year, value }) => ({
      year,
      target: value,
      steps: quarterOrdinal(`${year}-Q4`) - quarterOrdinal(cycle),
    }))
    .filter(({ steps }) => steps > 0);
  return (
    <>
      <p>
        {t('explain.outlook.pace', {
          slope: number(trend.slope, 2),
          low: number(trend.low, 2),
          high: number(trend.high, 2),
          count: trend.count,
        })}
      </p>
      {ahead.length > 0 && (
        <table>
          <caption className="hide">{t('explain.outlook')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('explain.outlook.year')}</th>
              <th scope="col" className="n">
                {t('explain.outlook.expected')}
              </th>
              <th scope="col" className="n">
                {t('explain.outlook.interval')}
              </th>
              <th scope="col" className="n">
                {t('explain.outlook.target')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ahead.map(({ year, target, steps }) => {
              const { value, low, high } = forecast(trend, steps);
              return (
                <tr key={year}>
                  <th scope="row">{yearWords(year)}</th>
                  <td className="n">
                    <span className="num strong">{number(value, 1)}</span>
                  </td>
                  <td className="n">
                    <span className="num">{`${number(low, 1)}–${number(high, 1)}`}</span>
                  </td>
                  <td className="n">
                    <span className="num">{number(target, 0, 2)}</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}

/** The scores up to a quarter that were made by that quarter's method: another method is no part of a pace. */
function sameMethod({ cycles, departments }: TrendsResponse, code: string, cycle: string) {
  const scores = departments.find(({ department }) => department.code === code)?.scores ?? [];
  const version = cycles.find((each) => each.cycle === cycle)?.framework.sha256;
  return cycles.flatMap((each, index) =>
    each.cycle <= cycle && each.framework.sha256 === version ? [scores[index] ?? null] : [],
  );
}
