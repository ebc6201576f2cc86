import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentsQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { signInAddress } from '#client/lib/session/leave-for-sign-in.ts';
import { roleWord } from '#client/lib/session/role-name.ts';
import { withParams } from '#client/lib/url-state.ts';
import type { SessionResponse, SessionUser } from '#shared/contracts/session.ts';
import styles from './session-corner.module.css';

/** Who is signed in, and the way in or out. */
export function SessionCorner({ session }: { session: SessionResponse | undefined }) {
  const { t } = useI18n();
  const [path] = useLocation();
  const [params] = useSearchParams();
  if (!session) return <div className={styles['corner']} />;
  if (session.user) return <SignedIn user={session.user} session={session} />;
  return (
    <div className={`${styles['corner']} no-print`}>
      <Link
        href={path === '/sign-in' ? path : signInAddress(`${path}${withParams(params, {})}`)}
        aria-current={path === '/sign-in' ? 'page' : undefined}
      >
        {t('common.signIn')}
      </Link>
    </div>
  );
}

function SignedIn({ user, session }: { user: SessionUser; session: SessionResponse }) {
  const { t, text } = useI18n();
  const [path] = useLocation();
  const roles = useRoleWords(session);
  const name = text(user.name);
  // Some accounts are called by what they are.
  const saysRole = session.roles.every(({ role }) =>
    name.toLowerCase().includes(roleWord(role, t).replace(/^ال/, '').toLowerCase()),
  );
  return (
    <div className={`${styles['corner']} no-print`}>
      <Link href="/notices" aria-current={path === '/notices' ? 'page' : undefined}>
        {t('common.notices')}
        {session.unread > 0 && <b>{session.unread}</b>}
      </Link>
      <Link
        href="/account"
        className={styles['who']}
        aria-current={path === '/account' ? 'page' : undefined}
      >
        <span className="desk">
          <b>{name}</b>
          {!saysRole && <small>{roles}</small>}
        </span>
        <span className="phone">{t('common.account')}</span>
      </Link>
      <button type="button" className="link" onClick={() => void signOut()}>
        {t('common.signOut')}
      </button>
    </div>
  );
}

/** What the person is, and where: "رئيس الدائرة، وزارة العدل". */
function useRoleWords({ roles, pending }: SessionResponse): string {
  const { t, text, list } = useI18n();
  const isInDepartment = roles.some(({ department }) => department !== null);
  const { data } = useQuery({
    ...departmentsQuery(),
    enabled: isInDepartment && pending === null,
  });
  const words = [...new Set(roles.map(({ role }) => role))].map((role) => {
    const codes = roles.filter((grant) => grant.role === role && grant.department !== null);
    const [first] = codes;
    const found = data?.departments.find(({ code }) => code === first?.department);
    const department = found ? text(found.name) : first?.department;
    if (codes.length > 1)
      return t('common.roleInSeveral', { role: roleWord(role, t), count: codes.length });
    return department
      ? t('common.roleIn', { role: roleWord(role, t), department })
      : roleWord(role, t);
  });
  return words.length > 1 ? list(words) : (words[0] ?? t('common.role.none'));
}

/** A fresh page, so that nothing that was read stays behind in memory. */
async function signOut(): Promise<void> {
  const outcome = await sendJson('DELETE', '/session').then(
    () => 'session.signed_out',
    () => 'session.sign_out_failed',
  );
  location.assign(`/sign-in?problem=${outcome}`);
}
