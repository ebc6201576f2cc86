import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery, sessionQuery } from '#client/lib/api/queries.ts';
import { progressQuery } from '#client/lib/cycles/cycle-queries.ts';
import { hasRole } from '#client/lib/session/has-role.ts';
import { timeLeft } from '#client/lib/submission/time-left.ts';
import type { Fact } from '#client/ui/facts.tsx';

/** How far the quarter in work is, for leadership and the committee; null for others and where none is in work. */
export function useProgressFact(): Fact | null {
  const { t, number, quarter } = useI18n();
  const { data: session } = useQuery(sessionQuery());
  const { data: cycles } = useQuery(cyclesQuery());
  const inWork = cycles?.cycles.findLast(({ state }) => ['open', 'review'].includes(state))?.code;
  const mayFollow = hasRole(session, ['leader', 'reviewer', 'chair']);
  const { data: progress } = useQuery({
    ...progressQuery(inWork ?? ''),
    enabled: mayFollow && inWork !== undefined,
  });
  if (!progress) return null;
  const { code, state, dueAt, now, departments, handedIn, accepted } = progress;
  const left = dueAt === null || state !== 'open' ? null : timeLeft(dueAt, now);
  return {
    id: 'progress',
    name: t('overview.facts.progress', { cycle: quarter(code) }),
    figure: <span className="num">{number(handedIn)}</span>,
    of: t('common.outOf', { total: number(departments) }),
    note:
      t('overview.facts.progress.note', { count: accepted }) +
      (left && !left.isPast && left.unit === 'days'
        ? t('overview.facts.progress.days', { count: left.count })
        : ''),
  };
}
