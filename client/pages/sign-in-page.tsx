import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Redirect, useLocation, useSearchParams } from 'wouter';
import { DemoAccounts } from '#client/features/sign-in/demo-accounts.tsx';
import { PendingCodeForm } from '#client/features/sign-in/pending-code-form.tsx';
import { SignInForm } from '#client/features/sign-in/sign-in-form.tsx';
import { SignInReason } from '#client/features/sign-in/sign-in-reason.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { demoSignInQuery, sessionQuery } from '#client/lib/api/queries.ts';
import { enrolAddress, placeAfterSignIn } from '#client/lib/session/leave-for-sign-in.ts';
import { renewSession } from '#client/lib/session/renew-session.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { Note } from '#client/ui/note.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Columns, Section } from '#client/ui/section.tsx';
import styles from './sign-in-page.module.css';

export function SignInPage() {
  const { t, text } = useI18n();
  const client = useQueryClient();
  const [params] = useSearchParams();
  const [, navigate] = useLocation();
  const to = placeAfterSignIn(params.get('to'));
  // Whoever is led here by an ended session must not be taken for signed in.
  const session = useQuery({ ...sessionQuery(), refetchOnMount: 'always' });

  const demoSignIn = useQuery(demoSignInQuery()).data?.demoSignIn;

  const goOn = async () => {
    const { pending } = await renewSession(client);
    if (pending === 'totp_enrolment') navigate(enrolAddress(to));
    else if (pending === null) navigate(to);
  };

  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('common.signIn') }]} />
      <PageTitle name={t('common.signIn')} />
      <Loaded query={session} what={t('common.signIn')}>
        {({ user, pending, oidc, setupNeeded }) => {
          if (pending === 'totp_enrolment') return <Redirect to={enrolAddress(to)} replace />;
          return (
            <>
              {user && pending === null && (
                <p className={styles['known']}>
                  {t('access.signIn.already', { name: text(user.name) })}{' '}
                  <Link href={to}>{t('access.signIn.goOn')}</Link>
                </p>
              )}
              <Columns isFirst>
                <Section title={t(pending ? 'access.code' : 'access.signIn.title')} isFirst>
                  <div className={styles['form']}>
                    <SignInReason problem={user ? null : params.get('problem')} />
                    {setupNeeded && (
                      <Note tone="warn" title={t('access.signIn.noAccounts')}>
                        <p>{t('access.signIn.noAccountsMore')}</p>
                      </Note>
                    )}
                    {pending ? (
                      <PendingCodeForm onSignedIn={goOn} />
                    ) : (
                      <SignInForm onSignedIn={goOn} />
                    )}
                    {oidc && !pending && !setupNeeded && (
                      <p>
                        <a className="btn" href={oidcAddress(to)}>
                          {t('access.signIn.oidc')}
                        </a>
                      </p>
                    )}
                    {!pending && <p className="small quiet">{t('access.signIn.help')}</p>}
                  </div>
                </Section>
                {demoSignIn && !pending && <DemoAccounts demo={demoSignIn} onSignedIn={goOn} />}
              </Columns>
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** A page of the server, which leads on to the organisation's provider. */
function oidcAddress(to: string): string {
  return `/api/v1/session/oidc?${new URLSearchParams({ to }).toString()}`;
}
