import { useI18n } from '#client/i18n/i18n-context.ts';
import { textOf } from './form.tsx';
import { TextField } from './text-field.tsx';

/** The code of an authenticator, or one of the recovery codes where those count. */
export function CodeField({
  name,
  mayRecover = false,
  autoFocus = false,
}: {
  name: string;
  mayRecover?: boolean;
  autoFocus?: boolean;
}) {
  const { t } = useI18n();
  return (
    <TextField
      name={name}
      label={t('access.code')}
      hint={mayRecover ? t('access.code.hintRecovery') : t('access.code.hint')}
      dir="ltr"
      autoComplete="one-time-code"
      inputMode={mayRecover ? 'text' : 'numeric'}
      autoCapitalize="none"
      spellCheck={false}
      autoFocus={autoFocus}
      required
    />
  );
}

/** A code as the server reads it: Latin digits, no spaces. */
export function codeOf(data: FormData, name: string): string {
  return textOf(data, name)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
