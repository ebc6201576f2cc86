import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { targetsQuery } from '#client/lib/targets/target-queries.ts';
import type { Fact } from '#client/ui/facts.tsx';
import { countedYears } from './counted-years.ts';
import { OverviewFacts } from './overview-facts.tsx';
import type { OverviewFinding } from './overview-finding.ts';
import { useProgressFact } from './use-progress-fact.tsx';

/**
 * The finding's figures; beside them how the national targets stand, those of the last year that is over and those of
 * the one to come; and, for leadership and the committee, how far the quarter in work is.
 */
export function StandingFacts({ finding }: { finding: OverviewFinding }) {
  const { t, number, year: yearWords } = useI18n();
  const { data: targets, isPending } = useQuery(targetsQuery());
  const progress = useProgressFact();
  const { over, ahead } = targets ? countedYears(targets) : { over: null, ahead: null };
  const facts: Fact[] = [
    ...(isPending ? coming : []),
    ...(over
      ? [
          {
            id: 'over',
            name: t('overview.facts.targetsOver', { year: yearWords(over.year) }),
            figure: <span className="num">{number(over.met)}</span>,
            of: t('common.outOf', { total: number(over.total) }),
            note:
              t('overview.facts.targetsOver.note', { count: over.missed }) +
              t('overview.facts.targetsUnknown', { count: over.not_enough_quarters }),
          },
        ]
      : []),
    ...(ahead
      ? [
          {
            id: 'ahead',
            name: t('overview.facts.targetsAhead', { year: yearWords(ahead.year) }),
            figure: <span className="num">{number(ahead.on_track)}</span>,
            of: t('common.outOf', { total: number(ahead.total) }),
            note: (
              <Link href="/targets">
                {t('overview.facts.targetsAhead.note', { count: ahead.at_risk })}
                {t('overview.facts.targetsUnknown', { count: ahead.not_enough_quarters })}
              </Link>
            ),
          },
        ]
      : []),
    ...(progress ? [progress] : []),
  ];
  return <OverviewFacts finding={finding} more={facts} />;
}

/** Keep the places of figures that come later: the row does not move under the reader. */
const coming: readonly Fact[] = ['over', 'ahead'].map((id) => ({ id, name: '\u00a0', figure: '' }));
