import { useI18n } from '#client/i18n/i18n-context.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { AuditEventDto } from '#shared/contracts/audit.ts';
import { changedFields } from './changed-fields.ts';
import styles from './event-changes.module.css';

/** What an event changed, field by field, and its place in the chain. */
export function EventChanges({ event }: { event: AuditEventDto }) {
  const { t } = useI18n();
  const changes = changedFields(event.before, event.after);
  return (
    <details className={styles['changes']}>
      <summary>
        {t('admin.audit.details')}{' '}
        <span className="hide">{t('admin.audit.event', { id: String(event.id) })}</span>
      </summary>
      {changes.length > 0 && (
        <table>
          <caption className="hide">{t('admin.audit.changes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.audit.field')}</th>
              {event.before !== null && <th scope="col">{t('admin.audit.before')}</th>}
              <th scope="col">{t('admin.audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">
                  <bdi className="code">{field}</bdi>
                </th>
                {event.before !== null && (
                  <td>{before === null ? <NoValue /> : <bdi>{before}</bdi>}</td>
                )}
                <td>{after === null ? <NoValue /> : <bdi>{after}</bdi>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles['chain']}>
        {t('admin.audit.event', { id: String(event.id) })} · {t('admin.audit.address')}{' '}
        <bdi>{event.address}</bdi> · <bdi>{event.action}</bdi> · <bdi>sha256 {event.hash}</bdi>
      </p>
    </details>
  );
}
