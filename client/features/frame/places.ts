import { hasRole } from '#client/lib/session/has-role.ts';
import type { RoleName, SessionResponse } from '#shared/contracts/session.ts';

/** The main sections; some are only for people with a role. */
const places = [
  { href: '/quarter', key: 'common.nav.quarter', roles: ['officer', 'head'] },
  { href: '/review', key: 'common.nav.review', roles: ['reviewer'] },
  { href: '/cycles', key: 'common.nav.cycles', roles: ['chair'] },
  { href: '/', key: 'common.nav.overview' },
  { href: '/ranking', key: 'common.nav.ranking' },
  {
    href: '/heatmap',
    key: 'common.nav.heatmap',
    roles: ['officer', 'head', 'reviewer', 'chair', 'leader'],
  },
  { href: '/targets', key: 'common.nav.targets', roles: ['chair', 'leader'] },
  { href: '/brief', key: 'common.nav.brief', roles: ['leader'] },
  { href: '/method', key: 'common.nav.method' },
  { href: '/admin/people', key: 'common.nav.people', roles: ['admin'] },
  { href: '/admin/departments', key: 'common.nav.departments', roles: ['admin'] },
  { href: '/admin/audit', key: 'common.nav.audit', roles: ['admin', 'chair'] },
] as const satisfies readonly { href: string; key: string; roles?: readonly RoleName[] }[];

/** The sections for whoever is signed in. */
export function placesFor(session: SessionResponse | undefined) {
  return places.filter((place) => !('roles' in place) || hasRole(session, place.roles));
}
