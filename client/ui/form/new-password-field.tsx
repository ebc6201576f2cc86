import { useState, type ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { checkPassword, SHORTEST_PASSWORD } from '#shared/domain/access/check-password.ts';
import { Icon } from '../icon.tsx';
import styles from './new-password-field.module.css';
import { TextField } from './text-field.tsx';

/** The server knows which passwords everyone tries; here only the repetitive ones are noticed. */
const noneKnown: ReadonlySet<string> = new Set();

/** Which rule a password breaks first, in the order in which they are listed; three when none. */
function metRules(password: string, ownNames: readonly string[]): number {
  const [issue] = checkPassword(password, ownNames, noneKnown, '');
  switch (issue?.code) {
    case undefined:
      return 3;
    case 'password.own_name':
      return 2;
    case 'password.common':
      return 1;
    default:
      return 0;
  }
}

/** A new password with its rules, each marked as soon as it is met. */
export function NewPasswordField({
  name,
  ownNames,
}: {
  name: string;
  /** What the password must not contain: the person's names and addresses. */
  ownNames: readonly string[];
}) {
  const { t } = useI18n();
  const [password, setPassword] = useState('');
  const met = metRules(password, ownNames);
  const rules = [
    t('access.rules.length', { count: SHORTEST_PASSWORD }),
    t('access.rules.common'),
    t('access.rules.name'),
  ];
  return (
    <TextField
      name={name}
      label={t('access.newPassword')}
      type="password"
      dir="ltr"
      autoComplete="new-password"
      required
      onChange={(event) => setPassword(event.currentTarget.value)}
      hint={
        <ul className={styles['rules']}>
          {rules.map((rule, index) => (
            <Rule key={rule} isMet={index < met}>
              {rule}
            </Rule>
          ))}
        </ul>
      }
    />
  );
}

function Rule({ isMet, children }: { isMet: boolean; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <li className={isMet ? styles['met'] : ''}>
      <span className={styles['sign']}>{isMet && <Icon name="done" />}</span>
      <span>
        {children}{' '}
        <span className="hide">{t(isMet ? 'access.rules.met' : 'access.rules.open')}</span>
      </span>
    </li>
  );
}
