import { useRef, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { AnswerDraft } from '#client/lib/outbox/answer-draft.ts';
import type { OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import type { Outbox } from '#client/lib/outbox/outbox.ts';
import { AnswerChecks } from './answer-checks.tsx';
import { AnswerFields } from '#client/ui/answer/answer-fields.tsx';
import { AnswerFoot } from './answer-foot.tsx';
import { AnswerFrame } from './answer-frame.tsx';
import { checksOf, type FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import { AnswerState } from './answer-state.tsx';
import { answerStatus } from './answer-status.ts';
import styles from './entry.module.css';
import type { ChosenFile } from '#client/ui/evidence/file-panel.tsx';
import { EvidenceSection, type Opened } from './evidence-section.tsx';
import type { UploadOnWay } from '#client/lib/uploads/upload.ts';
import { Guidance } from './guidance.tsx';
import { LongText } from '#client/ui/answer/long-text.tsx';
import { NotApplicable } from './not-applicable.tsx';
import { readDraft } from '#client/lib/answer/read-draft.ts';
import { latePart } from './late-part.tsx';
import { useDraft } from './use-draft.ts';

const ConflictChoice = latePart(() =>
  import('./conflict-choice.tsx').then((m) => m.ConflictChoice),
);

/** One indicator that can be answered now: saves itself with every change. */
export function AnswerCard({
  place,
  indicator,
  entry,
  outbox,
  weight,
  uploads,
  isHeld,
  onFile,
  onCancel,
  onSettled,
}: {
  place: { readonly cycle: string; readonly department: string };
  indicator: FormIndicator;
  entry: OutboxEntry | undefined;
  outbox: Outbox;
  weight: number | undefined;
  /** Documents of this answer that the server does not have yet. */
  uploads: readonly UploadOnWay[];
  /** Whether nothing can be sent now. */
  isHeld: boolean;
  onFile: (indicator: string, file: ChosenFile) => void;
  onCancel: (id: string) => void;
  /** The other answer was chosen: what the server has must be read again. */
  onSettled: () => void;
}) {
  const { t } = useI18n();
  const draft = useDraft(indicator, entry);
  const [isCommentOpen, setCommentOpen] = useState(false);
  const [opened, setOpened] = useState<Opened>(null);
  const attach = useRef<HTMLButtonElement>(null);
  const read = readDraft(indicator, draft);
  const checks = read.body ? checksOf(indicator, read.body.answer, draft, place.cycle) : [];
  const status = answerStatus(entry, read, indicator, checks);

  const change = (part: Partial<AnswerDraft>) => {
    const next = { ...draft, ...part };
    const { body } = readDraft(indicator, next);
    const at = { ...place, indicator: indicator.code };
    void outbox.write(at, { draft: next, body, version: indicator.version });
  };

  const mustExplain = checks.some(
    ({ code, severity }) => severity === 'explain' && code !== 'checks.missing',
  );
  const hasComment = isCommentOpen || mustExplain || draft.comment !== '';
  return (
    <AnswerFrame indicator={indicator} weight={weight} tone={toneOf[status.kind]}>
      <Guidance indicator={indicator} />
      {entry?.conflict && (
        <ConflictChoice
          indicator={indicator}
          entry={entry}
          conflict={entry.conflict}
          onMine={() => outbox.keepMine(entry.id)}
          onTheirs={() => {
            outbox.takeTheirs(entry.id);
            onSettled();
          }}
        />
      )}
      {!draft.notApplicable && (
        <AnswerFields indicator={indicator} draft={draft} read={read} onChange={change} />
      )}
      <NotApplicable draft={draft} onChange={change} />
      <AnswerChecks checks={checks} />
      {hasComment && (
        <LongText
          label={t(mustExplain ? 'entry.comment.explain' : 'entry.comment')}
          hint={mustExplain ? t('entry.comment.hint') : undefined}
          text={draft.comment}
          limit={2000}
          isFocused={isCommentOpen && draft.comment === ''}
          onText={(comment) => {
            setCommentOpen(true);
            change({ comment });
          }}
        />
      )}
      <EvidenceSection
        place={{
          ...place,
          indicator: indicator.code,
          maxAgeMonths: indicator.form.evidence?.maxAgeMonths ?? null,
        }}
        evidence={draft.evidence}
        uploads={uploads}
        isHeld={isHeld}
        opened={opened}
        onOpen={(next) => {
          setOpened(next);
          if (next === null) attach.current?.focus();
        }}
        onEvidence={(evidence) => change({ evidence })}
        onFile={(file) => onFile(indicator.code, file)}
        onCancel={onCancel}
      />
      <AnswerFoot place={place} indicator={indicator} state={<AnswerState status={status} />}>
        <button
          ref={attach}
          type="button"
          className={`btn ${styles['small']}`}
          aria-expanded={opened === 'new'}
          onClick={() => setOpened('new')}
        >
          {t('evidence.add')}
          <span className="hide"> {indicator.code}</span>
        </button>
        {!hasComment && (
          <button type="button" className="link" onClick={() => setCommentOpen(true)}>
            {t('entry.comment.add')}
            <span className="hide"> {indicator.code}</span>
          </button>
        )}
      </AnswerFoot>
    </AnswerFrame>
  );
}

const toneOf = {
  none: 'plain',
  device: 'plain',
  server: 'plain',
  attention: 'warn',
  refused: 'error',
} as const;
