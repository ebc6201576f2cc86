import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import type { AuditEventDto } from '#shared/contracts/audit.ts';
import { actionWords } from './action-words.ts';
import styles from './audit-list.module.css';
import { EventChanges } from './event-changes.tsx';

/** Events of the trail: when, who, what to whom, and why. */
export function AuditList({ events }: { events: readonly AuditEventDto[] }) {
  const { t, language } = useI18n();
  return (
    <table className={styles['list']}>
      <caption className="hide">{t('common.nav.audit')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin.audit.when')}</th>
          <th scope="col">{t('admin.audit.who')}</th>
          <th scope="col">{t('admin.audit.what')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className={styles['when']}>{formatMoment(event.at, language, 'UTC')}</td>
            <td className={styles['who']}>
              <bdi>{event.account}</bdi>
            </td>
            <td className={styles['what']}>
              <div>
                <div>
                  <b>{actionWords(event.action, t)}</b> <bdi className="code">{event.subject}</bdi>
                  {event.reason && (
                    <p className={styles['reason']}>
                      {t('admin.audit.reason', { reason: event.reason })}
                    </p>
                  )}
                </div>
                <EventChanges event={event} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
