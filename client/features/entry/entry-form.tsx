import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { frameworkQuery } from '#client/lib/api/queries.ts';
import { weighFramework, type WeighedNode } from '#client/lib/method/framework-index.ts';
import { entryId, type OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import type { Outbox } from '#client/lib/outbox/outbox.ts';
import { newUpload, uploadsTo } from '#client/lib/uploads/upload.ts';
import { useUploads } from '#client/lib/uploads/use-uploads.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { AnswerCard } from './answer-card.tsx';
import { checksOf, type FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import { answerStatus, isDone } from './answer-status.ts';
import { draftOf } from '#client/lib/answer/draft-of.ts';
import type { ChosenFile } from '#client/ui/evidence/file-panel.tsx';
import { EntryProgress } from './entry-progress.tsx';
import { goOnWithEnter, showAnswer } from './go-on.ts';
import { LockedAnswer } from './locked-answer.tsx';
import { readDraft } from '#client/lib/answer/read-draft.ts';

/** Every indicator of a dimension, each saving itself. */
export function EntryForm({
  submission,
  indicators,
  outbox,
  entries,
  onSettled,
}: {
  submission: SubmissionResponse;
  indicators: readonly FormIndicator[];
  outbox: Outbox;
  entries: ReadonlyMap<string, OutboxEntry>;
  onSettled: () => void;
}) {
  const { t } = useI18n();
  const weights = useWeights(submission);
  const place = { cycle: submission.cycle.code, department: submission.department.code };
  const entryOf = (indicator: string) =>
    entries.get(entryId({ ...place, user: outbox.user, indicator }));
  const due = indicators.filter((indicator) => indicator.due);
  const open = due.filter(
    (indicator) => !isFinished(indicator, entryOf(indicator.code), place.cycle),
  );

  const left = open.map(({ code }) => code);

  const { manager, uploads, hold } = useUploads(outbox.user);
  const ofIndicator = (code: string) =>
    uploadsTo([...uploads.values()], { ...place, indicator: code });
  const addFile = (indicator: string, file: ChosenFile) =>
    void manager.add(newUpload({ ...place, user: outbox.user, indicator }, file));

  useScrollToHash();
  return (
    <>
      <EntryProgress due={due.length} open={left} />
      <form
        aria-label={t('entry.form')}
        noValidate
        onKeyDown={(event) => goOnWithEnter(event, left)}
      >
        {indicators.map((indicator) =>
          indicator.writable ? (
            <AnswerCard
              key={indicator.code}
              place={place}
              indicator={indicator}
              entry={entryOf(indicator.code)}
              outbox={outbox}
              weight={weights.get(indicator.code)}
              uploads={ofIndicator(indicator.code)}
              isHeld={hold !== null}
              onFile={addFile}
              onCancel={(id) => void manager.cancel(id)}
              onSettled={onSettled}
            />
          ) : (
            <LockedAnswer
              key={indicator.code}
              place={place}
              indicator={indicator}
              weight={weights.get(indicator.code)}
            />
          ),
        )}
      </form>
    </>
  );
}

function isFinished(
  indicator: FormIndicator,
  entry: OutboxEntry | undefined,
  cycle: string,
): boolean {
  const draft = entry?.draft ?? draftOf(indicator);
  const read = readDraft(indicator, draft);
  const checks = read.body ? checksOf(indicator, read.body.answer, draft, cycle) : [];
  const isEmpty = read.body?.answer.kind === 'missing';
  if (isEmpty && checks.some(({ explained }) => !explained)) return false;
  return isDone(answerStatus(entry, read, indicator, checks));
}

/** Share of each indicator in the node above it; empty until the framework is there. */
function useWeights({ framework }: SubmissionResponse): ReadonlyMap<string, number> {
  const { data } = useQuery(frameworkQuery(framework.id, framework.version));
  const root = data && weighFramework(data.framework);
  return new Map(root ? sharesBelow(root) : []);
}

function sharesBelow(node: WeighedNode<unknown>): [string, number][] {
  return [
    ...node.indicators.map((leaf): [string, number] => [leaf.node.code, leaf.share]),
    ...node.groups.flatMap(sharesBelow),
  ];
}

/** The browser looks for the place in the address before the form is there. */
function useScrollToHash(): void {
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) showAnswer(target);
  }, []);
}
