import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { submissionKey } from '#client/lib/submission/submission-queries.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import { Note } from '#client/ui/note.tsx';
import { Section } from '#client/ui/section.tsx';
import type { MoveSubmissionBody, SubmissionResponse } from '#shared/contracts/submissions.ts';
import { BlockerList } from './blocker-list.tsx';
import { blockersOf } from './blockers.ts';
import styles from './quarter.module.css';
import { whyNotWords } from './why-not-words.ts';

type Target = MoveSubmissionBody['to'];

const buttons = {
  submitted: 'quarter.submit.submitted',
  awaiting_signoff: 'quarter.submit.signOff',
  draft: 'quarter.submit.recall',
} as const;

/** A recall of a returned submission goes back to `returned`; asking for it is the same act. */
function targetOf(state: SubmissionResponse['state']): Target | null {
  if (state === 'returned') return 'draft';
  return state in buttons ? (state as Target) : null;
}

/** Sends the quarter on, or takes it back; what stands in the way is listed, the button stays live. */
export function SubmitSection({
  submission,
  unsent,
  documents,
  search,
}: {
  submission: SubmissionResponse;
  unsent: number;
  documents: number;
  search: string;
}) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { failure, isBusy, act } = useAct();
  const [asked, setAsked] = useState<Target | null>(null);
  const moves = submission.moves.flatMap(({ to, whyNot }) => {
    const target = targetOf(to);
    return target ? [{ target, whyNot }] : [];
  });
  if (moves.length === 0) return null;

  const blockers = blockersOf(submission);
  const isSubmit = moves.some(({ target }) => target !== 'draft');
  const isBlocked = blockers.faults.length + blockers.missing.length + unsent + documents > 0;
  const whyNot = moves.find(({ target }) => target === asked)?.whyNot ?? null;
  const { code: cycle } = submission.cycle;
  const { code: department } = submission.department;

  const nameOf = (target: Target) =>
    target === 'submitted' && submission.signOff ? 'quarter.submit.signedOff' : buttons[target];

  const move = (to: Target) => {
    setAsked(to);
    const found = moves.find(({ target }) => target === to);
    if (found?.whyNot || (to !== 'draft' && isBlocked)) return;
    act(async () => {
      const path = `/cycles/${encodeURIComponent(cycle)}/submissions/${encodeURIComponent(department)}/transitions`;
      const body: MoveSubmissionBody = { to, version: submission.version };
      try {
        await sendJson('POST', path, body);
        setAsked(null);
      } finally {
        await client.invalidateQueries({ queryKey: submissionKey(cycle, department) });
      }
    });
  };

  return (
    <Section
      id="submit"
      title={t(isSubmit ? 'quarter.submit.title' : 'quarter.recall.title')}
      lede={t(isSubmit ? 'quarter.submit.lede' : 'quarter.recall.lede')}
    >
      {isSubmit && isBlocked && (
        <>
          <p className={styles['aside']}>{t('quarter.blocked.title')}</p>
          <BlockerList blockers={blockers} unsent={unsent} documents={documents} search={search} />
        </>
      )}
      {asked !== null && (whyNot !== null || (asked !== 'draft' && isBlocked)) && (
        <Note tone="error" role="alert" title={t('quarter.submit.notYet')}>
          <p>{whyNotWords(whyNot ?? 'blocked', t)}</p>
        </Note>
      )}
      {failure && <FailureNote failure={failure} />}
      <p className={`${styles['buttons']} no-print`}>
        {moves.map(({ target }) => (
          <button
            key={target}
            type="button"
            className={target === 'draft' ? 'btn' : 'btn main'}
            aria-disabled={isBusy}
            onClick={() => move(target)}
          >
            {t(nameOf(target))}
          </button>
        ))}
      </p>
    </Section>
  );
}
