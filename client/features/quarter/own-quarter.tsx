import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { keepOffline, loadWholeQuarter } from '#client/lib/offline/keep-offline.ts';
import { currentCycle, ownDepartments } from '#client/lib/submission/own-place.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** Whose quarter a page shows. */
export interface OwnPlace {
  readonly user: string;
  readonly cycle: string;
  readonly department: string;
  /** Query of the address, kept in links between the pages of the quarter. */
  readonly search: string;
}

/** For people who answer for a department: which department, and which quarter is being filled in. */
export function OwnQuarter({ children }: { children: (place: OwnPlace) => ReactNode }) {
  const { t } = useI18n();
  const { params } = useUrlState();
  const cycles = useQuery(cyclesQuery());
  return (
    <OnlyFor name={t('quarter.name')} roles={['officer', 'head']}>
      {(user, session) => {
        const own = ownDepartments(session);
        const asked = own.find((code) => code === params.get('department'));
        const department = asked ?? own[0];
        return (
          <Loaded query={cycles} what={t('quarter.name')}>
            {(data) => {
              const cycle = params.get('cycle') ?? currentCycle(data);
              if (!cycle || department === undefined) return <NothingOpen />;
              const search = withParams(params, {});
              return (
                <>
                  <OfflineCopy user={user.username} cycle={cycle} department={department} />
                  {own.length > 1 && (
                    <p className="small no-print">
                      {t('quarter.departments')}{' '}
                      {own.map((code) => (
                        <Link
                          key={code}
                          href={`/quarter${withParams(params, { department: code })}`}
                          aria-current={code === department ? 'true' : undefined}
                        >
                          <bdi>{code}</bdi>{' '}
                        </Link>
                      ))}
                    </p>
                  )}
                  {children({ user: user.username, cycle, department, search })}
                </>
              );
            }}
          </Loaded>
        );
      }}
    </OnlyFor>
  );
}

/** Once the page is there, and without a mark on it. */
function OfflineCopy({ user, cycle, department }: Omit<OwnPlace, 'search'>) {
  const client = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => {
      keepOffline(client, user);
      void loadWholeQuarter(client, cycle, department);
    }, 1500);
    return () => clearTimeout(timer);
  }, [client, user, cycle, department]);
  return null;
}

function NothingOpen() {
  const { t } = useI18n();
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('quarter.name') }]} />
      <PageTitle
        name={t('quarter.name')}
        heading={t('quarter.closed.title')}
        lede={t('quarter.closed.text')}
      />
      <p>
        <Link href="/ranking">{t('quarter.closed.link')}</Link>
      </p>
    </>
  );
}
