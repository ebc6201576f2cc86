import { ScoreHistoryChart } from '#client/charts/score-history/score-history-chart.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';

export function HistorySection({ results }: { results: DepartmentResultsResponse }) {
  const { t, text, number, quarter } = useI18n();
  const { history, framework, row } = results;
  const scored = history.filter((point) => point.score !== null);
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last || scored.length < 2) return null;
  const words = t('department.history.label', {
    name: text(row.department.name),
    from: number(first.score ?? 0, framework.rankDecimals),
    first: quarter(first.cycle),
    to: number(last.score ?? 0, framework.rankDecimals),
    last: quarter(last.cycle),
  });
  return (
    <Section title={t('department.history')} lede={`${words} ${t('department.history.levels')}`}>
      <ScoreHistoryChart results={results} label={words} />
    </Section>
  );
}
