import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { roleWord } from '#client/lib/session/role-name.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import { FieldGroup } from '#client/ui/form/field-group.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import type { Department } from '#shared/contracts/departments.ts';
import type { GrantDto, RoleName } from '#shared/contracts/session.ts';
import { isDepartmentRole, ROLES } from '#shared/domain/access/actor.ts';
import styles from './role-fields.module.css';

const overAll = ROLES.filter((role) => !isDepartmentRole(role));
const inDepartment = ROLES.filter(isDepartmentRole);

const hints = {
  officer: null,
  head: null,
  reviewer: 'admin.role.reviewer',
  chair: 'admin.role.chair',
  leader: 'admin.role.leader',
  admin: 'admin.role.admin',
} as const;

interface Line {
  readonly key: number;
  readonly grant: GrantDto;
}

/** Roles: boxes for those over all departments, lines of role and department for the others. */
export function RoleFields({
  held,
  departments,
}: {
  held: readonly GrantDto[];
  departments: readonly Department[];
}) {
  const { t, text } = useI18n();
  const [lines, setLines] = useState<readonly Line[]>(() =>
    held.filter(({ role }) => isDepartmentRole(role)).map((grant, key) => ({ key, grant })),
  );
  const nextKey = Math.max(-1, ...lines.map(({ key }) => key)) + 1;

  return (
    <FieldGroup name="body.roles" legend={t('access.roles')}>
      {overAll.map((role) => {
        const hint = hints[role];
        return (
          <CheckField
            key={role}
            name="roleOverAll"
            value={role}
            defaultChecked={held.some((grant) => grant.role === role)}
            label={roleWord(role, t)}
            hint={hint && t(hint)}
          />
        );
      })}
      {lines.map(({ key, grant }) => (
        <div key={key} className={styles['line']}>
          <SelectField
            name="roleInDepartment"
            label={t('admin.person.roleInDepartment')}
            defaultValue={grant.role}
          >
            {inDepartment.map((role) => (
              <option key={role} value={role}>
                {roleWord(role, t)}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="departmentOfRole"
            label={t('admin.person.department')}
            defaultValue={grant.department ?? ''}
          >
            {departments.map(({ code, name }) => (
              <option key={code} value={code}>
                {text(name)}
              </option>
            ))}
          </SelectField>
          <SmallButton onClick={() => setLines(lines.filter((line) => line.key !== key))}>
            {t('admin.person.removeRole')}
          </SmallButton>
        </div>
      ))}
      <p>
        <SmallButton
          onClick={() =>
            setLines([...lines, { key: nextKey, grant: { role: 'officer', department: null } }])
          }
        >
          {t('admin.person.addRole')}
        </SmallButton>
      </p>
    </FieldGroup>
  );
}

/** The roles that the form gives. */
export function rolesOf(data: FormData): GrantDto[] {
  const departments = data.getAll('departmentOfRole').map(String);
  return [
    ...data.getAll('roleOverAll').map((role) => ({ role: role as RoleName, department: null })),
    ...data.getAll('roleInDepartment').map((role, index) => ({
      role: role as RoleName,
      department: departments[index] ?? null,
    })),
  ];
}
