import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { Note } from './note.tsx';

/** What failed, what is safe, what to do, and the code that support will ask for. */
export function LoadError({
  what,
  error,
  onRetry,
}: {
  what: string;
  error: Error;
  onRetry: () => void;
}) {
  const { t, number } = useI18n();
  const { status, requestId } =
    error instanceof ApiError ? error : { status: 0, requestId: undefined };
  return (
    <Note tone="error" role="alert" title={t('common.error.title', { what })}>
      <p>
        {status === 0
          ? t('common.error.network')
          : t('common.error.server', { status: number(status).replace(',', '') })}{' '}
        {t('common.error.safe')}
      </p>
      {requestId && (
        <p>
          {t('common.error.request')} <bdi className="code">{requestId}</bdi>
        </p>
      )}
      <p>
        <button type="button" className="btn" onClick={onRetry}>
          {t('common.error.retry')}
        </button>
      </p>
    </Note>
  );
}
