import { useCallback, useMemo } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { factsOfQuarters } from '#client/lib/export/sheet.ts';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import type { ChartSetting } from '../base-options.ts';
import { ChartFrame } from '../chart-frame.tsx';
import { departmentLines } from './department-lines-data.ts';
import { departmentLinesConfig } from './department-lines-options.ts';
import { departmentLinesSheet, DepartmentLinesTable } from './department-lines-table.tsx';

/** The paths of two to five departments, each with a sign, a dash and its code at the end. */
export function DepartmentLinesChart({
  trends,
  departments,
  label,
}: {
  trends: TrendsResponse;
  departments: readonly DepartmentRef[];
  label: string;
}) {
  const i18n = useI18n();
  const { t, text, number, year } = i18n;
  const data = useMemo(() => departmentLines(trends, departments), [trends, departments]);
  const configure = useCallback(
    (setting: ChartSetting) => {
      const breaks = data.breaks.map(({ index, version }) => ({
        index,
        words: t('compare.trend.break', { version }),
      }));
      return departmentLinesConfig(data, { number, year, breaks }, setting);
    },
    [data, t, number, year],
  );
  const codes = departments.map(({ code }) => code).join('; ');
  return (
    <ChartFrame
      name={`nudj-compare-${trends.node.code}-trend`}
      label={label}
      height="tall"
      configure={configure}
      table={
        <DepartmentLinesTable
          data={data}
          caption={t('compare.trend.caption', { node: text(trends.node.title) })}
        />
      }
      sheet={() =>
        departmentLinesSheet(
          data,
          {
            ...factsOfQuarters(trends.demo, trends.cycles),
            filters: `${trends.node.code}; ${codes}`,
          },
          i18n,
        )
      }
    />
  );
}
