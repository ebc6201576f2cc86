import { useI18n } from '#client/i18n/i18n-context.ts';
import { Columns, Section } from '#client/ui/section.tsx';
import type { Movers } from './movers.ts';
import { MoversTable } from './movers-table.tsx';

/** Who rises and who stalls, over a year of one framework version. */
export function MoversSection({ movers }: { movers: Movers }) {
  const { t, quarter } = useI18n();
  const { risers, stallers, since, quarters } = movers;
  if (since === null || risers.length === 0) return null;
  const changes = [...risers, ...stallers].map(({ change }) => change ?? 0);
  const range = { min: Math.min(0, ...changes), max: Math.max(0, ...changes, 0.01) };
  const period =
    quarters === 4
      ? t('overview.movers.year')
      : t('overview.movers.since', { cycle: quarter(since) });
  const hasFall = stallers.some(({ change }) => change !== null && change < 0);
  const stallTitle = t(hasFall ? 'overview.stallers.falling' : 'overview.stallers', { period });
  return (
    <Columns>
      <Section title={t('overview.risers', { period })}>
        <MoversTable movers={risers} range={range} caption={t('overview.risers', { period })} />
      </Section>
      <Section title={stallTitle}>
        <MoversTable movers={stallers} range={range} caption={stallTitle} />
      </Section>
    </Columns>
  );
}
