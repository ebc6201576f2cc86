import type { ChartConfiguration } from 'chart.js';
import { useCallback } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { factsOf } from '#client/lib/export/sheet.ts';
import { roundDecimal } from '#client/lib/round.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import type { ChartSetting } from '../base-options.ts';
import { ChartFrame } from '../chart-frame.tsx';
import { scoreHistoryConfig } from './score-history-options.ts';

export function ScoreHistoryChart({
  results,
  label,
}: {
  results: DepartmentResultsResponse;
  label: string;
}) {
  const { t, number, year, quarter } = useI18n();
  const { history, framework, row } = results;
  const decimals = framework.rankDecimals;
  const configure = useCallback(
    (setting: ChartSetting) =>
      scoreHistoryConfig(history, { number, year, decimals }, setting) as ChartConfiguration,
    [history, number, year, decimals],
  );
  const figure = (value: number | null, least = 0) =>
    value === null ? <NoValue /> : number(value, least);
  const head = [
    t('common.column.quarter'),
    t('common.column.score'),
    t('common.column.rank'),
    t('common.column.level'),
  ];
  return (
    <ChartFrame
      name={`nudj-${row.department.code}-history`}
      label={label}
      height="low"
      configure={configure}
      sheet={() => ({
        facts: factsOf(results),
        columns: ['quarter', 'score', 'rank', 'level'].map((key, index) => [
          key,
          head[index] ?? '',
        ]),
        rows: history.map(({ cycle, score, rank, level }) => [
          cycle,
          score === null ? null : roundDecimal(score, decimals),
          rank,
          level,
        ]),
      })}
      table={
        <table>
          <caption>{t('department.history.caption')}</caption>
          <thead>
            <tr>
              {head.map((name, index) => (
                <th key={name} scope="col" className={index === 0 ? undefined : 'n'}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.map(({ cycle, score, rank, level }) => (
              <tr key={cycle}>
                <th scope="row">{quarter(cycle)}</th>
                <td className="n">{figure(score, decimals)}</td>
                <td className="n">{figure(rank)}</td>
                <td className="n">{figure(level)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
