import { useLocation, useSearchParams } from 'wouter';
import { ApiTokens } from '#client/features/account/api-tokens.tsx';
import { ChangePassword } from '#client/features/account/change-password.tsx';
import { MailSettings } from '#client/features/account/mail-settings.tsx';
import { OwnFacts } from '#client/features/account/own-facts.tsx';
import { OwnSessions } from '#client/features/account/own-sessions.tsx';
import { SecondFactor } from '#client/features/account/second-factor.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { placeAfterSignIn } from '#client/lib/session/leave-for-sign-in.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Columns } from '#client/ui/section.tsx';

export function AccountPage() {
  const { t, text } = useI18n();
  const [, navigate] = useLocation();
  const [params] = useSearchParams();
  const path = [{ name: t('common.home'), href: '/' }, { name: t('common.account') }];
  return (
    <OnlyFor name={t('common.account')} mayEnrol>
      {(user, session) =>
        session.pending === null ? (
          <>
            <Crumbs path={path} />
            <PageTitle
              name={t('common.account')}
              heading={text(user.name)}
              kicker={t('common.account')}
            />
            <OwnFacts user={user} session={session} />
            <Columns>
              <ChangePassword user={user} />
              <SecondFactor user={user} session={session} onEnrolled={() => undefined} />
            </Columns>
            <MailSettings />
            <OwnSessions />
            <ApiTokens />
          </>
        ) : (
          <>
            <Crumbs path={path} />
            <PageTitle
              name={t('common.account')}
              heading={t('access.totp.mustEnrol')}
              kicker={text(user.name)}
              lede={t('access.totp.mustEnrolMore')}
            />
            <SecondFactor
              user={user}
              session={session}
              onEnrolled={() => navigate(placeAfterSignIn(params.get('to')))}
            />
          </>
        )
      }
    </OnlyFor>
  );
}
