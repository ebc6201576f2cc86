import { useQuery } from '@tanstack/react-query';
import { CyclesTable } from '#client/features/cycles/cycles-table.tsx';
import { ScheduleSection } from '#client/features/cycles/schedule-section.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { hasRole } from '#client/lib/session/has-role.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { CyclesResponse } from '#shared/contracts/cycles.ts';

export function CyclesPage() {
  const { t } = useI18n();
  const query = useQuery(cyclesQuery());
  return (
    <OnlyFor name={t('cycle.list')} roles={['chair', 'reviewer']}>
      {(_, session) => (
        <>
          <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('cycle.list') }]} />
          <Loaded query={query} what={t('cycle.list')}>
            {({ cycles }) => (
              <>
                <CyclesTitle cycles={cycles} />
                <CyclesTable cycles={cycles} />
                {hasRole(session, ['chair']) && <ScheduleSection cycles={cycles} />}
              </>
            )}
          </Loaded>
        </>
      )}
    </OnlyFor>
  );
}

/** Which quarters are under way. */
function CyclesTitle({ cycles }: { cycles: CyclesResponse['cycles'] }) {
  const { t } = useI18n();
  const running = cycles.filter(({ state }) => state !== 'published').length;
  return <PageTitle name={t('cycle.list')} heading={t('cycle.list.heading', { count: running })} />;
}
