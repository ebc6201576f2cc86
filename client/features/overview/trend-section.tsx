import { NationalTrendChart } from '#client/charts/national-trend/national-trend-chart.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import type { OverviewFinding } from './overview-finding.ts';

export function TrendSection({
  trends,
  finding,
}: {
  trends: TrendsResponse;
  finding: OverviewFinding;
}) {
  const { t, number, quarter, year } = useI18n();
  const { first, target, mean, cycle } = finding;
  const label = [
    first
      ? t('overview.trend.label', {
          from: number(first.mean, 2),
          first: quarter(first.cycle),
          to: number(mean, 2),
          last: quarter(cycle),
        })
      : '',
    target
      ? t('overview.trend.labelTarget', { year: year(target.year), value: number(target.value, 2) })
      : '',
  ].join(' ');
  return (
    <Section
      title={t('overview.trend')}
      lede={t(target ? 'overview.trend.lede' : 'overview.trend.ledeNoTarget')}
    >
      <NationalTrendChart trends={trends} label={label.trim()} />
    </Section>
  );
}
