import { useCallback } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { factsOfQuarters } from '#client/lib/export/sheet.ts';
import { roundDecimal } from '#client/lib/round.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import type { ChartSetting } from '../base-options.ts';
import { ChartFrame } from '../chart-frame.tsx';
import { MeasuredBy } from '../measured-by.tsx';
import { versionBreaks } from '../quarter-axis.ts';
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
    (setting: ChartSetting) => {
      const marks = versionBreaks(history).map(({ index, version }) => ({
        index,
        words: t('department.history.break', { version }),
      }));
      const words = { number, year, decimals, breaks: marks };
      return scoreHistoryConfig(history, words, setting);
    },
    [history, t, number, year, decimals],
  );
  const figure = (value: number | null, least = 0) =>
    value === null ? <NoValue /> : number(value, least);
  const head = [
    t('common.column.quarter'),
    t('common.column.score'),
    t('common.column.rank'),
    t('common.column.level'),
  ];
  const breaks = versionBreaks(history);
  const measuredBy = t('department.history.framework');
  return (
    <ChartFrame
      name={`nudj-${row.department.code}-history`}
      label={label}
      height="low"
      configure={configure}
      sheet={() => ({
        facts: factsOfQuarters(results.demo, history),
        columns: [
          ...['quarter', 'score', 'rank', 'level'].map(
            (key, index) => [key, head[index] ?? ''] as const,
          ),
          ['framework', measuredBy],
        ],
        rows: history.map(({ cycle, score, rank, level, framework: { version } }) => [
          cycle,
          score === null ? null : roundDecimal(score, decimals),
          rank,
          level,
          version,
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
              <th scope="col">{measuredBy}</th>
            </tr>
          </thead>
          <tbody>
            {history.map(({ cycle, score, rank, level, framework: { version } }, index) => (
              <tr key={cycle}>
                <th scope="row">{quarter(cycle)}</th>
                <td className="n">{figure(score, decimals)}</td>
                <td className="n">{figure(rank)}</td>
                <td className="n">{figure(level)}</td>
                <td>
                  <MeasuredBy
                    version={version}
                    isNew={breaks.some((each) => each.index === index)}
                    words={t('department.history.new')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
