import { LevelsChart } from '#client/charts/levels-by-quarter/levels-chart.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import { LevelKey } from '#client/ui/heat/level-key.tsx';
import type { OverviewFinding } from './overview-finding.ts';

export function LevelsSection({
  trends,
  finding,
}: {
  trends: TrendsResponse;
  finding: OverviewFinding;
}) {
  const { t, number, quarter } = useI18n();
  const { high, first, cycle } = finding;
  const words = t('overview.levels.lede', {
    level: number(high.from),
    before: high.first,
    now: high.now,
    first: quarter(first?.cycle ?? cycle),
    last: quarter(cycle),
  });
  return (
    <Section title={t('overview.levels')} lede={words}>
      <LevelKey levels={trends.levels} />
      <LevelsChart trends={trends} label={words} />
    </Section>
  );
}
