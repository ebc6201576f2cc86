import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { FieldGroup } from '#client/ui/form/field-group.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import type { Department } from '#shared/contracts/departments.ts';
import styles from './membership-fields.module.css';

/** The departments that a person belongs to: nobody reviews those. */
export function MembershipFields({
  held,
  departments,
}: {
  held: readonly string[];
  departments: readonly Department[];
}) {
  const { t, text } = useI18n();
  const [codes, setCodes] = useState(held);
  const nameOf = (code: string) => {
    const found = departments.find((department) => department.code === code);
    return found ? text(found.name) : code;
  };
  const others = departments.filter(({ code }) => !codes.includes(code));
  return (
    <FieldGroup
      name="body.memberOf"
      legend={t('access.memberOf')}
      hint={t('admin.person.memberHint')}
    >
      {codes.length > 0 && (
        <ul className={styles['list']}>
          {codes.map((code) => (
            <li key={code}>
              <span>{nameOf(code)}</span>
              <input type="hidden" name="memberOf" value={code} />
              <SmallButton onClick={() => setCodes(codes.filter((other) => other !== code))}>
                {t('admin.person.leave')} <span className="hide">{nameOf(code)}</span>
              </SmallButton>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        name="joins"
        label={t('admin.person.join')}
        value=""
        onChange={(event) => {
          const code = event.currentTarget.value;
          if (code !== '') setCodes([...codes, code]);
        }}
      >
        <option value="">{t('admin.person.choose')}</option>
        {others.map(({ code, name }) => (
          <option key={code} value={code}>
            {text(name)}
          </option>
        ))}
      </SelectField>
    </FieldGroup>
  );
}

export function membershipOf(data: FormData): string[] {
  return data.getAll('memberOf').map(String);
}
