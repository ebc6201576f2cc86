import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { CompletenessResponse } from '#shared/contracts/completeness.ts';

/** The quarter's state and the one date that matters now, and how many things stand before the next state. */
export function CycleTitle({ completeness }: { completeness: CompletenessResponse }) {
  const { t, quarter, language } = useI18n();
  const { code, state, framework, blockers, next, dueAt, appealsUntil } = completeness;
  const blocking = blockers.filter(({ severity }) => severity === 'block').length;
  const date =
    state === 'preliminary' && appealsUntil
      ? t('cycle.title.appeals', { date: formatMoment(appealsUntil, language) })
      : dueAt && state !== 'published'
        ? t('cycle.title.due', { date: formatMoment(dueAt, language) })
        : undefined;
  return (
    <PageTitle
      name={t('cycle.tab', { cycle: quarter(code) })}
      kicker={t('cycle.kicker', { version: framework.version })}
      heading={t('cycle.heading', { cycle: quarter(code), state: t(`common.state.${state}`) })}
      lede={
        <>
          {next && t('cycle.title.blocking', { count: blocking })} {date}
        </>
      }
      actions={
        <button type="button" className="btn" onClick={() => print()}>
          {t('common.print')}
        </button>
      }
    />
  );
}
