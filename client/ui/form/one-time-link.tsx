import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import type { OneTimeLink as Link } from '#shared/contracts/accounts.ts';
import { Note } from '../note.tsx';
import { SecretText } from './secret-text.tsx';

/** A link to hand to a person, in sight this once. */
export function OneTimeLink({ link }: { link: Link }) {
  const { t, language } = useI18n();
  return (
    <>
      <Note tone="warn" title={t('admin.link.once')}>
        <p>{t('admin.link.until', { moment: formatMoment(link.expiresAt, language) })}</p>
      </Note>
      <SecretText
        label={t('admin.link.label')}
        text={new URL(link.path, location.origin).toString()}
      />
    </>
  );
}
