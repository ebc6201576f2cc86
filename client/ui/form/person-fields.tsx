import { useI18n } from '#client/i18n/i18n-context.ts';
import type { LocalTextDto } from '#shared/contracts/common.ts';
import { TextField } from './text-field.tsx';

/** User name, both names and e-mail address of a person. */
export function PersonFields({
  hasUsername = false,
  person,
}: {
  /** Whether the user name is still to be chosen. */
  hasUsername?: boolean;
  person?: { readonly name: LocalTextDto; readonly email: string | null };
}) {
  const { t } = useI18n();
  return (
    <>
      {hasUsername && (
        <TextField
          name="body.username"
          label={t('access.username')}
          hint={t('access.username.hint')}
          dir="ltr"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      )}
      <TextField
        name="body.name.ar"
        label={t('access.name.ar')}
        lang="ar"
        dir="rtl"
        defaultValue={person?.name.ar}
        required
      />
      <TextField
        name="body.name.en"
        label={t('access.name.en')}
        lang="en"
        dir="ltr"
        defaultValue={person?.name.en}
        required
      />
      <TextField
        name="body.email"
        label={t('access.email')}
        hint={t('access.email.hint')}
        type="email"
        dir="ltr"
        defaultValue={person?.email ?? ''}
      />
    </>
  );
}
