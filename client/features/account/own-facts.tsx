import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentsQuery } from '#client/lib/api/queries.ts';
import { roleWord } from '#client/lib/session/role-name.ts';
import { DefinitionList } from '#client/ui/definition-list.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { SessionResponse, SessionUser } from '#shared/contracts/session.ts';

/** Who I am here: user name, address, roles with their departments. */
export function OwnFacts({ user, session }: { user: SessionUser; session: SessionResponse }) {
  const { t, text, list } = useI18n();
  const { data } = useQuery({ ...departmentsQuery(), enabled: session.pending === null });
  const nameOf = (code: string) => {
    const found = data?.departments.find((department) => department.code === code);
    return found ? text(found.name) : code;
  };
  const roles = session.roles.map(({ role, department }) =>
    department === null
      ? roleWord(role, t)
      : t('common.roleIn', { role: roleWord(role, t), department: nameOf(department) }),
  );
  return (
    <DefinitionList
      entries={[
        { name: t('access.username'), value: <bdi>{user.username}</bdi> },
        { name: t('access.email'), value: user.email ? <bdi>{user.email}</bdi> : <NoValue /> },
        {
          name: t('access.roles'),
          value: roles.length > 0 ? list(roles) : t('common.role.none'),
        },
        {
          name: t('access.memberOf'),
          value: user.memberOf.length > 0 ? list(user.memberOf.map(nameOf)) : <NoValue />,
        },
      ]}
    />
  );
}
