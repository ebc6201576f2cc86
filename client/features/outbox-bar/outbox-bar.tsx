import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sessionQuery } from '#client/lib/api/queries.ts';
import { useNewVersion } from '#client/lib/offline/new-version.ts';
import type { Hold } from '#client/lib/outbox/send-change.ts';
import { canGo } from '#client/lib/outbox/outbox-entry.ts';
import { useOutbox } from '#client/lib/outbox/use-outbox.ts';
import { useUploads } from '#client/lib/uploads/use-uploads.ts';
import { hasRole } from '#client/lib/session/has-role.ts';
import { signInAddress } from '#client/lib/session/leave-for-sign-in.ts';
import { withParams } from '#client/lib/url-state.ts';
import { Icon } from '#client/ui/icon.tsx';
import styles from './outbox-bar.module.css';
import { saveUnsent } from './save-unsent.ts';

/** What waits on this device and why; nothing while everything is on the server. */
export function OutboxBar() {
  const { data: session } = useQuery(sessionQuery());
  const mayWrite = session?.user && hasRole(session, ['officer', 'head']);
  const isNewer = useNewVersion();
  if (!mayWrite || !session.user) return null;
  return (
    <>
      <Bar user={session.user.username} />
      {isNewer && <NewVersion />}
    </>
  );
}

const titles = {
  offline: 'entry.bar.offline',
  signed_out: 'entry.bar.signedOut',
  other_user: 'entry.bar.otherUser',
  busy: 'entry.bar.busy',
} as const satisfies Record<Hold, string>;

/** Quietly: what was typed is on the device or the server, and the reader says when. */
function NewVersion() {
  const { t } = useI18n();
  return (
    <aside className={`${styles['version']} no-print`} aria-label={t('entry.version.label')}>
      <div className="wrap">
        <p role="status">{t('entry.version.ready')}</p>
        <button type="button" className="link" onClick={() => location.reload()}>
          {t('entry.version.reload')}
        </button>
      </div>
    </aside>
  );
}

function Bar({ user }: { user: string }) {
  const { t } = useI18n();
  const [path] = useLocation();
  const [params] = useSearchParams();
  const { entries, hold } = useOutbox(user);
  const { uploads, hold: uploadHold } = useUploads(user);
  const isOnline = useOnline();
  const all = [...entries.values()];
  const why = isOnline ? (hold ?? uploadHold) : 'offline';
  // What is on its way in a moment needs no bar.
  const stuck = all.filter((entry) => !canGo(entry)).length;
  if (!why && stuck === 0) return null;
  const count = why ? all.length : stuck;
  const documents = why ? uploads.size : 0;
  return (
    <aside className={`${styles['bar']} no-print`} aria-label={t('entry.bar.label')}>
      <div className="wrap">
        <p role="status">
          <Icon name={why ? 'offline' : 'warning'} />
          <span>
            {why && <strong>{t(titles[why])} </strong>}
            {(count > 0 || documents === 0) &&
              t(why ? 'entry.bar.waiting' : 'entry.bar.stuck', { count })}{' '}
            {documents > 0 && t('entry.bar.documents', { count: documents })}{' '}
            {why === 'signed_out' && (
              <Link href={signInAddress(`${path}${withParams(params, {})}`)}>
                {t('common.signIn')}
              </Link>
            )}
          </span>
        </p>
        {count + documents > 0 && (
          <button
            type="button"
            className="link"
            onClick={() => void saveUnsent(user, { entries: all, uploads: [...uploads.values()] })}
          >
            {t('entry.bar.save')}
          </button>
        )}
      </div>
    </aside>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (notify) => {
      addEventListener('online', notify);
      addEventListener('offline', notify);
      return () => {
        removeEventListener('online', notify);
        removeEventListener('offline', notify);
      };
    },
    () => navigator.onLine,
  );
}
