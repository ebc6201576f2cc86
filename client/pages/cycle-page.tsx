import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { AppealsSection } from '#client/features/appeals/appeals-section.tsx';
import { BlockersSection } from '#client/features/cycles/blockers-section.tsx';
import { CycleSteps } from '#client/features/cycles/cycle-steps.tsx';
import { CycleTitle } from '#client/features/cycles/cycle-title.tsx';
import { MatrixSection } from '#client/features/cycles/matrix-section.tsx';
import { MoveSection } from '#client/features/cycles/move-section.tsx';
import { SignOffSection } from '#client/features/cycles/sign-off-section.tsx';
import { PublishSection } from '#client/features/publications/publish-section.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { appealsQuery, completenessQuery } from '#client/lib/cycles/cycle-queries.ts';
import { hasRole } from '#client/lib/session/has-role.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { CompletenessResponse } from '#shared/contracts/completeness.ts';

export function CyclePage({ cycle }: { cycle: string }) {
  const { t } = useI18n();
  return (
    <OnlyFor name={t('cycle.list')} roles={['chair', 'reviewer']}>
      {(_, session) => <Cycle cycle={cycle} isChair={hasRole(session, ['chair'])} />}
    </OnlyFor>
  );
}

function Cycle({ cycle, isChair }: { cycle: string; isChair: boolean }) {
  const { t, quarter } = useI18n();
  const query = useQuery(completenessQuery(cycle));
  if (query.error instanceof ApiError && query.error.status < 500 && !query.data) {
    return (
      <>
        <Crumbs path={[{ name: t('cycle.list'), href: '/cycles' }, { name: cycle }]} />
        <PageTitle name={t('cycle.unknown')} />
        <p>
          <Link href="/cycles">{t('cycle.unknown.link')}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <Crumbs path={[{ name: t('cycle.list'), href: '/cycles' }, { name: quarter(cycle) }]} />
      <Loaded query={query} what={t('cycle.what')}>
        {(completeness) => <Stages completeness={completeness} isChair={isChair} />}
      </Loaded>
    </>
  );
}

/** What stands, what blocks, what can be done: from the state down to every department. */
function Stages({
  completeness,
  isChair,
}: {
  completeness: CompletenessResponse;
  isChair: boolean;
}) {
  const { state, code } = completeness;
  const isDecided = state === 'preliminary' || state === 'published';
  return (
    <>
      <CycleTitle completeness={completeness} />
      <CycleSteps state={state} />
      <BlockersSection completeness={completeness} />
      {isChair && <MoveSection completeness={completeness} />}
      {isChair && (state === 'open' || state === 'scheduled') && (
        <SignOffSection completeness={completeness} />
      )}
      {isDecided && <Appeals cycle={code} />}
      {isDecided && <PublishSection cycle={code} isChair={isChair} />}
      {state !== 'scheduled' && <MatrixSection completeness={completeness} isChair={isChair} />}
    </>
  );
}

function Appeals({ cycle }: { cycle: string }) {
  const { t } = useI18n();
  const query = useQuery(appealsQuery(cycle));
  return (
    <Loaded query={query} what={t('appeal.title')}>
      {(appeals) => <AppealsSection appeals={appeals} />}
    </Loaded>
  );
}
