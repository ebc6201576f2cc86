import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { roleWord } from '#client/lib/session/role-name.ts';
import { Field } from '#client/ui/field.tsx';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import { Section } from '#client/ui/section.tsx';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { DemoAccount, SessionResponse } from '#shared/contracts/session.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { nameCollator } from '#shared/format/names.ts';
import styles from './demo-accounts.module.css';

const tasks = {
  officer: 'access.demo.officer',
  head: 'access.demo.head',
  reviewer: 'access.demo.reviewer',
  chair: 'access.demo.chair',
  leader: 'access.demo.leader',
  admin: 'access.demo.admin',
} as const;

type DemoSignIn = NonNullable<SessionResponse['demoSignIn']>;

/** The accounts of the demonstration by role, each one press away; those of a department after choosing it. */
export function DemoAccounts({
  demo,
  onSignedIn,
}: {
  demo: DemoSignIn;
  onSignedIn: () => Promise<void>;
}) {
  const { t, text, language } = useI18n();
  const { act, failure, isBusy } = useAct();
  const compare = nameCollator(language);
  const departments = departmentsOf(demo.accounts).sort((a, b) =>
    compare(text(a.name), text(b.name)),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const code = chosen ?? departments[0]?.code;
  const shown = demo.accounts.filter(
    ({ department }) => department === null || department.code === code,
  );

  const signIn = ({ username }: DemoAccount) =>
    act(async () => {
      await sendJson('POST', '/session', { username, password: demo.password });
      await onSignedIn();
    });

  return (
    <Section
      title={t('access.demo.title')}
      lede={
        <>
          {t('access.demo.lede')} <bdi className="nowrap">{demo.password}</bdi>
        </>
      }
      isFirst
    >
      {failure && <FailureNote failure={failure} />}
      <div className={styles['choice']}>
        <Field label={t('access.demo.department')}>
          {(id) => (
            <select
              id={id}
              value={code}
              autoComplete="off"
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {departments.map((department) => (
                <option key={department.code} value={department.code}>
                  {text(department.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <ul className={styles['accounts']}>
        {shown.map((account) => (
          <li key={account.username}>
            <div>
              <b>{roleWord(account.role, t)}</b>
              <p className="small quiet">{t(tasks[account.role])}</p>
            </div>
            <button
              type="button"
              className="btn"
              aria-label={stripMarks(t('access.demo.as', { role: roleWord(account.role, t) }))}
              aria-disabled={isBusy}
              onClick={() => signIn(account)}
            >
              {t('access.demo.enter')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function departmentsOf(accounts: readonly DemoAccount[]): DepartmentRef[] {
  const byCode = new Map(
    accounts.flatMap(({ department }) => (department ? [[department.code, department]] : [])),
  );
  return [...byCode.values()];
}
