import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sessionQuery } from '#client/lib/api/queries.ts';
import { hasRole } from '#client/lib/session/has-role.ts';
import { signInAddress } from '#client/lib/session/leave-for-sign-in.ts';
import { roleWord } from '#client/lib/session/role-name.ts';
import { withParams } from '#client/lib/url-state.ts';
import type { RoleName, SessionResponse, SessionUser } from '#shared/contracts/session.ts';
import { Crumbs } from './crumbs.tsx';
import { Loaded } from './loaded.tsx';
import { PageTitle } from './page-title.tsx';

/** A page for people who are signed in, or who have a role; anyone else learns what is needed, and comes back. */
export function OnlyFor({
  name,
  roles,
  mayEnrol = false,
  children,
}: {
  /** Name of the page. */
  name: string;
  roles?: readonly RoleName[];
  /** Whether the page is also for a session that still has to enrol its second factor. */
  mayEnrol?: boolean;
  children: (user: SessionUser, session: SessionResponse) => ReactNode;
}) {
  const { t, list } = useI18n();
  const [path] = useLocation();
  const [params] = useSearchParams();
  const here = `${path}${withParams(params, {})}`;
  const query = useQuery(sessionQuery());

  return (
    <Loaded query={query} what={name}>
      {(session) => {
        const mayStay =
          session.pending === null || (mayEnrol && session.pending === 'totp_enrolment');
        if (!session.user || !mayStay) {
          return (
            <Barred name={name} reason={t('common.barred.signIn')}>
              <Link className="btn main" href={signInAddress(here)}>
                {t('common.signIn')}
              </Link>
            </Barred>
          );
        }
        if (roles && !hasRole(session, roles)) {
          const words = list(roles.map((role) => roleWord(role, t)));
          return (
            <Barred name={name} reason={t('common.barred.role', { roles: words })}>
              <Link href="/">{t('common.barred.home')}</Link>
            </Barred>
          );
        }
        return children(session.user, session);
      }}
    </Loaded>
  );
}

function Barred({ name, reason, children }: { name: string; reason: string; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name }]} />
      <PageTitle name={name} heading={t('common.barred.title', { page: name })} lede={reason} />
      <p>{children}</p>
    </>
  );
}
