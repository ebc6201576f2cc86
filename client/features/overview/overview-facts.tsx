import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { Facts, type Fact } from '#client/ui/facts.tsx';
import type { Translator } from '#client/i18n/translator.ts';
import type { OverviewFinding } from './overview-finding.ts';

export function OverviewFacts({
  finding,
  more = [],
}: {
  finding: OverviewFinding;
  /** What else is to be said in the same row. */
  more?: readonly Fact[];
}) {
  const i18n = useI18n();
  const { t, number, year, quarter, quarterShort } = i18n;
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
            note: targetNote(target, i18n),
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
    ...more,
  ];
  return <Facts facts={facts} />;
}

const decimals = 2;

function targetNote(
  { missing, isReached }: NonNullable<OverviewFinding['target']>,
  { t, number, isShownAsZero }: Translator,
): string {
  if (isReached && isShownAsZero(missing, decimals)) return t('overview.facts.reached');
  return t(isReached ? 'overview.facts.passed' : 'overview.facts.missing', {
    distance: number(Math.abs(missing), decimals),
  });
}
