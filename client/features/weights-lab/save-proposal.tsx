import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { frameworksQuery } from '#client/lib/api/framework-queries.ts';
import { sessionQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { nextVersion } from '#client/lib/method/next-version.ts';
import { hasRole } from '#client/lib/session/has-role.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import type { DraftStatus } from '#shared/contracts/framework-drafts.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';

/** The proposal as a draft of the committee, with its reason: by a button of its own, never by accident. */
export function SaveProposal({
  from,
  draft,
  reason,
}: {
  /** The version in force. */
  from: string;
  /** The proposal, or null while its reason is missing; asking for it says so. */
  draft: () => Framework | null;
  reason: string;
}) {
  const { t } = useI18n();
  const client = useQueryClient();
  const session = useQuery(sessionQuery());
  const [saved, setSaved] = useState<DraftStatus | null>(null);
  const { act, failure, isBusy } = useAct();
  if (!hasRole(session.data, ['reviewer', 'chair'])) return null;

  /** The number of the proposal, or the next that no version and no draft has. */
  const freeVersion = async (id: string, wanted: string): Promise<string> => {
    const { versions, drafts } = await client.fetchQuery(frameworksQuery());
    const taken = new Set(
      [...versions, ...drafts].filter((each) => each.id === id).map(({ version }) => version),
    );
    let version = wanted;
    while (taken.has(version)) version = nextVersion(version);
    return version;
  };

  const save = () => {
    const proposal = draft();
    if (!proposal) return;
    act(async () => {
      const body = {
        ...{ from, reason, version: await freeVersion(proposal.id, proposal.version) },
        edit: {
          weights: Object.fromEntries(proposal.nodes.map(({ code, weight }) => [code, weight])),
          settings: { changes: proposal.changes },
        },
      };
      setSaved(await sendJson<DraftStatus>('POST', `/frameworks/${proposal.id}/drafts`, body));
      await client.invalidateQueries({ queryKey: ['/api/v1/frameworks'] });
    });
  };
  return (
    <>
      <button type="button" className="btn main" aria-disabled={isBusy} onClick={save}>
        {t('lab.proposal.save')}
      </button>
      {saved && (
        <p role="status">
          {t('lab.proposal.saved', { version: saved.version })}{' '}
          <Link href={`/framework/draft?framework=${saved.id}&version=${saved.version}`}>
            {t('lab.proposal.open')}
          </Link>
        </p>
      )}
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
