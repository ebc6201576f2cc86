import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useIsSending } from './form-context.ts';

/** The button that sends a form; while it does, it says so and stays in its place. */
export function SubmitButton({
  children,
  isMain = true,
}: {
  children: ReactNode;
  isMain?: boolean;
}) {
  const { t } = useI18n();
  const isSending = useIsSending();
  return (
    <button type="submit" className={isMain ? 'btn main' : 'btn'} aria-disabled={isSending}>
      {children}
      {isSending && (
        <span className="hide" role="status">
          {t('common.sending')}
        </span>
      )}
    </button>
  );
}
