import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { accountsQuery, sessionsOfQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { SessionsTable } from '#client/ui/form/sessions-table.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';
import type { AccountDto } from '#shared/contracts/accounts.ts';

/** Where a person is signed in, and ending all of it. */
export function PersonSessions({ account, isOwn }: { account: AccountDto; isOwn: boolean }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const query = useQuery(sessionsOfQuery(account.username));
  const { act, failure } = useAct();
  const endAll = () =>
    act(async () => {
      await sendJson('DELETE', `/accounts/${encodeURIComponent(account.username)}/sessions`);
      await Promise.all([
        client.invalidateQueries(sessionsOfQuery(account.username)),
        client.invalidateQueries(accountsQuery()),
      ]);
    });
  return (
    <Section title={t('access.sessions.title')}>
      {failure && <FailureNote failure={failure} />}
      <Loaded query={query} what={t('access.sessions.title')}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <p className="quiet" role="status">
              {t('admin.sessions.none')}
            </p>
          ) : (
            <SessionsTable sessions={sessions}>
              {!isOwn && (
                <button type="button" className="btn" onClick={endAll}>
                  {t('admin.sessions.endAll')}
                </button>
              )}
            </SessionsTable>
          )
        }
      </Loaded>
    </Section>
  );
}
