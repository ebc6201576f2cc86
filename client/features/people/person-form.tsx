import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentsQuery } from '#client/lib/api/queries.ts';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { PersonFields } from '#client/ui/form/person-fields.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import type { AccountDto } from '#shared/contracts/accounts.ts';
import type { GrantDto } from '#shared/contracts/session.ts';
import { nameCollator } from '#shared/format/names.ts';
import { MembershipFields, membershipOf } from './membership-fields.tsx';
import { RoleFields, rolesOf } from './role-fields.tsx';

/** What the form says of a person. */
export interface PersonEntry {
  readonly username: string;
  readonly name: { readonly ar: string; readonly en: string };
  readonly email: string | null;
  readonly roles: GrantDto[];
  readonly memberOf: string[];
  readonly reason: string;
}

/** Name, address, roles and departments of a person, new or known. */
export function PersonForm({
  person,
  areRolesFixed = false,
  label,
  onSend,
  extra,
  actions,
}: {
  person?: AccountDto;
  /** Nobody changes their own roles. */
  areRolesFixed?: boolean;
  label: string;
  onSend: (entry: PersonEntry) => Promise<void>;
  extra?: ReactNode;
  actions: ReactNode;
}) {
  const { t, text, language } = useI18n();
  const query = useQuery(departmentsQuery());
  return (
    <Loaded query={query} what={t('common.nav.departments')}>
      {({ departments }) => {
        const compare = nameCollator(language);
        const open = departments
          .filter(({ closedFrom }) => closedFrom === null)
          .sort((a, b) => compare(text(a.name), text(b.name)));
        return (
          <Form
            label={label}
            actions={actions}
            onSend={(data) =>
              onSend({
                username: textOf(data, 'body.username').toLowerCase(),
                name: { ar: textOf(data, 'body.name.ar'), en: textOf(data, 'body.name.en') },
                email: textOf(data, 'body.email') || null,
                roles: rolesOf(data),
                memberOf: membershipOf(data),
                reason: textOf(data, 'body.reason'),
              })
            }
          >
            <PersonFields hasUsername={!person} {...(person && { person })} />
            {areRolesFixed ? (
              <p className="quiet">{t('admin.person.ownRoles')}</p>
            ) : (
              <RoleFields held={person?.roles ?? []} departments={open} />
            )}
            <MembershipFields held={person?.memberOf ?? []} departments={open} />
            {extra}
          </Form>
        );
      }}
    </Loaded>
  );
}
