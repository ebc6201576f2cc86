import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { Facts, type Fact } from '#client/ui/facts.tsx';
import type { OverviewFinding } from './overview-finding.ts';

export function OverviewFacts({ finding }: { finding: OverviewFinding }) {
  const { t, number, year, quarter, quarterShort } = useI18n();
  const { mean, meanDecimals, change, previousCycle, target, high, first } = finding;
  const compared = previousCycle !== null && change !== null;
  const total = finding.scored + finding.unscored;
  const facts: Fact[] = [
    {
      id: 'index',
      name: t('overview.facts.index'),
      figure: <span className="num">{number(mean, meanDecimals)}</span>,
      of: t('common.outOf100'),
      note: compared && (
        <>
          <Delta value={change} decimals={meanDecimals} />{' '}
          {t('overview.facts.since', { cycle: quarterShort(previousCycle) })}
        </>
      ),
    },
    ...(target
      ? [
          {
            id: 'target',
            name: t('overview.facts.target', { year: year(target.year) }),
            figure: <span className="num">{number(target.value, meanDecimals)}</span>,
            note: t(target.missing > 0 ? 'overview.facts.missing' : 'overview.facts.passed', {
              distance: number(Math.abs(target.missing), meanDecimals),
            }),
          },
        ]
      : []),
    {
      id: 'high',
      name: t('overview.facts.high', { level: number(high.from) }),
      figure: <span className="num">{number(high.now)}</span>,
      of: t('common.outOf', { total: number(total) }),
      note:
        first && t('overview.facts.highFirst', { count: high.first, cycle: quarter(first.cycle) }),
    },
    ...(compared
      ? [
          {
            id: 'rose',
            name: t('overview.facts.rose'),
            figure: <span className="num">{number(finding.rose)}</span>,
            of: t('common.outOf', { total: number(finding.scored) }),
            note: t('overview.facts.fell', { fell: finding.fell, unscored: finding.unscored }),
          },
        ]
      : []),
  ];
  return <Facts facts={facts} />;
}
