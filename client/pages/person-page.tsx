import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { EditPerson } from '#client/features/people/edit-person.tsx';
import { PersonAccess } from '#client/features/people/person-access.tsx';
import { PersonSessions } from '#client/features/people/person-sessions.tsx';
import { PersonState } from '#client/features/people/person-state.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { accountsQuery } from '#client/lib/api/queries.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Columns } from '#client/ui/section.tsx';
import type { AccountDto } from '#shared/contracts/accounts.ts';

export function PersonPage({ username }: { username: string }) {
  const { t } = useI18n();
  return (
    <OnlyFor name={t('admin.people.person')} roles={['admin']}>
      {(user) => <Found username={username} isOwn={user.username === username} />}
    </OnlyFor>
  );
}

function Found({ username, isOwn }: { username: string; isOwn: boolean }) {
  const { t } = useI18n();
  const query = useQuery(accountsQuery());
  return (
    <Loaded query={query} what={t('admin.people.person')}>
      {({ accounts }) => {
        const account = accounts.find((candidate) => candidate.username === username);
        if (account) return <Person account={account} isOwn={isOwn} />;
        return (
          <Empty title={t('admin.person.unknown', { username })}>
            <Link href="/admin/people">{t('admin.person.back')}</Link>
          </Empty>
        );
      }}
    </Loaded>
  );
}

function Person({ account, isOwn }: { account: AccountDto; isOwn: boolean }) {
  const { t, text } = useI18n();
  const name = text(account.name);
  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('common.nav.people'), href: '/admin/people' },
          { name },
        ]}
      />
      <PageTitle
        name={name}
        kicker={<bdi>{account.username}</bdi>}
        lede={<PersonState account={account} />}
      />
      <Columns isWideFirst isFirst>
        <EditPerson account={account} isOwn={isOwn} />
        <div>
          <PersonAccess account={account} isOwn={isOwn} />
          <PersonSessions account={account} isOwn={isOwn} />
        </div>
      </Columns>
    </>
  );
}
