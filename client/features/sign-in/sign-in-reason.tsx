import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '#client/ui/note.tsx';

const reasons = {
  'access.session_ended': 'access.reason.ended',
  'access.sign_in_needed': 'access.reason.needed',
  'session.signed_out': 'access.reason.signedOut',
  'session.sign_out_failed': 'access.reason.signOutFailed',
  'session.oidc_failed': 'access.reason.oidcFailed',
  'session.oidc_expired': 'access.reason.oidcExpired',
  'session.oidc_no_verified_email': 'access.reason.oidcEmail',
  'session.oidc_no_account': 'access.reason.oidcAccount',
} as const;

const isKnown = (problem: string): problem is keyof typeof reasons =>
  Object.hasOwn(reasons, problem);

/** Why the reader is on the sign-in page, where there is a reason. */
export function SignInReason({ problem }: { problem: string | null }) {
  const { t } = useI18n();
  if (problem === null || !isKnown(problem)) return null;
  return (
    <Note tone="warn" title={t(reasons[problem])}>
      {problem === 'access.session_ended' && <p>{t('access.reason.endedMore')}</p>}
    </Note>
  );
}
