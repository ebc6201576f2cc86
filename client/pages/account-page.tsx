import { useLocation } from 'wouter';
import { ApiTokens } from '#client/features/account/api-tokens.tsx';
import { ChangePassword } from '#client/features/account/change-password.tsx';
import { OwnFacts } from '#client/features/account/own-facts.tsx';
import { OwnSessions } from '#client/features/account/own-sessions.tsx';
import { SecondFactor } from '#client/features/account/second-factor.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Note } from '#client/ui/note.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Columns } from '#client/ui/section.tsx';

export function AccountPage() {
  const { t, text } = useI18n();
  const [, navigate] = useLocation();
  return (
    <OnlyFor name={t('common.account')} mayBePending>
      {(user, session) => (
        <>
          <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('common.account') }]} />
          <PageTitle
            name={t('common.account')}
            heading={text(user.name)}
            kicker={t('common.account')}
          />
          {session.pending === 'totp_enrolment' && (
            <Note tone="warn" title={t('access.totp.mustEnrol')}>
              <p>{t('access.totp.mustEnrolMore')}</p>
            </Note>
          )}
          {session.pending === null && <OwnFacts user={user} session={session} />}
          {session.pending === null ? (
            <>
              <Columns>
                <ChangePassword user={user} />
                <SecondFactor user={user} session={session} onEnrolled={() => undefined} />
              </Columns>
              <OwnSessions />
              <ApiTokens />
            </>
          ) : (
            <SecondFactor user={user} session={session} onEnrolled={() => navigate('/')} />
          )}
        </>
      )}
    </OnlyFor>
  );
}
