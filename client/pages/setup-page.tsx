import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { linkTokenOf } from '#client/features/account/link-token.ts';
import { SetupForm } from '#client/features/account/setup-form.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { enrolAddress } from '#client/lib/session/leave-for-sign-in.ts';
import { renewSession } from '#client/lib/session/renew-session.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** What the first administrator has to do first. */
const FIRST_PAGE = '/admin/people';

/** Creates the first administrator by the address that the server printed at its first start. */
export function SetupPage() {
  const { t } = useI18n();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const token = linkTokenOf(location.hash);
  const goOn = async () => {
    const { pending } = await renewSession(client);
    navigate(pending === null ? FIRST_PAGE : enrolAddress(FIRST_PAGE));
  };
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('access.setup.title') }]} />
      <PageTitle name={t('access.setup.title')} lede={token && t('access.setup.lede')} />
      {token === null ? (
        <Empty title={t('access.link.incomplete')}>{t('access.setup.incompleteMore')}</Empty>
      ) : (
        <SetupForm token={token} onDone={goOn} />
      )}
    </>
  );
}
