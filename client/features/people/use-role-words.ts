import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentsQuery } from '#client/lib/api/queries.ts';
import { roleWord } from '#client/lib/session/role-name.ts';
import type { GrantDto } from '#shared/contracts/session.ts';

/** Roles with their departments in words: "رئيس الدائرة، وزارة العدل". */
export function useRoleWords(): (roles: readonly GrantDto[]) => string {
  const { t, text, list } = useI18n();
  const { data } = useQuery(departmentsQuery());
  const names = new Map(data?.departments.map(({ code, name }) => [code, text(name)]));
  return (roles) => {
    if (roles.length === 0) return t('common.role.none');
    return list(
      roles.map(({ role, department }) =>
        department === null
          ? roleWord(role, t)
          : t('common.roleIn', {
              role: roleWord(role, t),
              department: names.get(department) ?? department,
            }),
      ),
    );
  };
}
