import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { openSessionsQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { SessionsTable } from '#client/ui/form/sessions-table.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';

/** Where I am signed in, and how to end it there. */
export function OwnSessions() {
  const { t } = useI18n();
  const client = useQueryClient();
  const query = useQuery(openSessionsQuery());
  const { act, failure } = useAct();
  const end = (path: string) =>
    act(async () => {
      await sendJson('DELETE', path);
      await client.invalidateQueries(openSessionsQuery());
    });
  return (
    <Section title={t('access.sessions.title')} lede={t('access.sessions.lede')}>
      {failure && <FailureNote failure={failure} />}
      <Loaded query={query} what={t('access.sessions.title')}>
        {({ sessions }) => (
          <SessionsTable
            sessions={sessions}
            onEnd={({ id }) => end(`/account/sessions/${encodeURIComponent(id)}`)}
          >
            {sessions.length > 1 && (
              <button type="button" className="btn" onClick={() => end('/account/sessions')}>
                {t('access.sessions.endOthers')}
              </button>
            )}
          </SessionsTable>
        )}
      </Loaded>
    </Section>
  );
}
