import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { deviceName } from '#client/lib/device-name.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { Tag } from '#client/ui/tag.tsx';
import type { OpenSessionsResponse } from '#shared/contracts/accounts.ts';
import styles from './sessions-table.module.css';
import { SmallButton } from './small-button.tsx';

type OpenSession = OpenSessionsResponse['sessions'][number];

/** Open sessions: which device, from where, since when, and a way to end each but the one that asks. */
export function SessionsTable({
  sessions,
  onEnd,
  children,
}: {
  sessions: readonly OpenSession[];
  onEnd?: (session: OpenSession) => void;
  /** What can be done with several at once, below. */
  children: ReactNode;
}) {
  const { t, language } = useI18n();
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('access.sessions.title')}>
        <table>
          <caption className="hide">{t('access.sessions.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('access.sessions.device')}</th>
              <th scope="col" className="desk">
                {t('access.sessions.address')}
              </th>
              <th scope="col" className="desk">
                {t('access.sessions.opened')}
              </th>
              <th scope="col">{t('access.sessions.seen')}</th>
              {onEnd && <td />}
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  <bdi>{deviceName(session.device) || t('access.sessions.unknown')}</bdi>{' '}
                  {session.current && <Tag>{t('access.sessions.current')}</Tag>}
                  <div className="phone small quiet">
                    <bdi>{session.address}</bdi>
                  </div>
                </th>
                <td className="desk">
                  <bdi>{session.address}</bdi>
                </td>
                <td className="desk">{formatMoment(session.openedAt, language)}</td>
                <td>{formatMoment(session.lastSeenAt, language)}</td>
                {onEnd && (
                  <td className="fit">
                    {!session.current && (
                      <SmallButton onClick={() => onEnd(session)}>
                        {t('access.sessions.end')}
                        <span className="hide">
                          {' '}
                          {deviceName(session.device)} {formatMoment(session.openedAt, language)}
                        </span>
                      </SmallButton>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {children && <p className={styles['all']}>{children}</p>}
    </>
  );
}
