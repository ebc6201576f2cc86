import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { AccountDto } from '#shared/contracts/accounts.ts';
import { PersonState } from './person-state.tsx';
import { useRoleWords } from './use-role-words.ts';

export function PeopleTable({ people }: { people: readonly AccountDto[] }) {
  const { t, text, language } = useI18n();
  const wordsOf = useRoleWords();
  return (
    <table>
      <caption className="hide">{t('admin.people.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin.people.person')}</th>
          <th scope="col" className="desk">
            {t('admin.people.roles')}
          </th>
          <th scope="col">{t('admin.people.state')}</th>
          <th scope="col" className="broad">
            {t('admin.people.lastSignIn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((account) => (
          <tr key={account.username}>
            <th scope="row">
              <Link href={`/admin/people/${encodeURIComponent(account.username)}/edit`}>
                {text(account.name)}
              </Link>
              <br />
              <bdi className="code">{account.username}</bdi>
              <div className="phone small quiet">{wordsOf(account.roles)}</div>
            </th>
            <td className="desk">{wordsOf(account.roles)}</td>
            <td>
              <PersonState account={account} />
            </td>
            <td className="broad">
              {account.lastSignInAt ? formatMoment(account.lastSignInAt, language) : <NoValue />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
