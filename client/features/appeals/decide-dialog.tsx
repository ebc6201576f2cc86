import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import { draftOf } from '#client/lib/answer/draft-of.ts';
import { readDraft } from '#client/lib/answer/read-draft.ts';
import { answerWords } from '#client/lib/answer/value-words.ts';
import { refreshCycle } from '#client/lib/cycles/cycle-queries.ts';
import { reviewQuery, submissionPath } from '#client/lib/review/review-queries.ts';
import { AnswerFields } from '#client/ui/answer/answer-fields.tsx';
import { EvidenceList } from '#client/ui/answer/evidence-list.tsx';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { ReasonField } from '#client/ui/form/reason-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { Note } from '#client/ui/note.tsx';
import type { Appeal, DecideAppealBody } from '#shared/contracts/appeals.ts';
import type { ProposedVerdict } from '#shared/contracts/review.ts';
import { AppealEffectSection } from './appeal-effect.tsx';
import { ChoiceOf, type Choice } from './choice-of.tsx';
import styles from './appeals.module.css';

/** Asks how an appeal is decided; before, what upholding it would do to score and rank. */
export function DecideDialog({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const { t, text } = useI18n();
  const { cycle, department, indicator } = appeal;
  const review = useQuery(reviewQuery(cycle, department.code));
  return (
    <Dialog
      title={t('appeal.decide.title', {
        department: text(department.name),
        indicator: indicator.code,
      })}
      onClose={onClose}
    >
      <Loaded query={review} what={t('appeal.what')}>
        {({ answers }) => {
          const answer = answers.find(({ code }) => code === indicator.code);
          if (!answer?.form) return null;
          return (
            <Decide
              appeal={appeal}
              indicator={{ ...answer, form: answer.form }}
              onClose={onClose}
            />
          );
        }}
      </Loaded>
    </Dialog>
  );
}

function Decide({
  appeal,
  indicator,
  onClose,
}: {
  appeal: Appeal;
  indicator: FormIndicator;
  onClose: () => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const client = useQueryClient();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [draft, setDraft] = useState(() => ({
    ...draftOf({ ...indicator, answer: appeal.reported.answer }),
    notApplicable: false,
  }));
  const [isIncomplete, setIncomplete] = useState(false);
  const [isDecided, setDecided] = useState(false);
  const read = readDraft(indicator, draft);
  const value = read.body?.answer;
  const verdict: ProposedVerdict | null =
    choice === 'reported'
      ? { kind: 'accepted' }
      : choice === 'other' && value && value.kind !== 'missing'
        ? { kind: 'adjusted', answer: value }
        : null;

  const send = async (data: FormData) => {
    const reason = textOf(data, 'body.reason');
    if (choice === null || (choice !== 'dismissed' && verdict === null)) {
      setIncomplete(true);
      return;
    }
    const body: DecideAppealBody =
      verdict === null ? { to: 'dismissed', reason } : { to: 'upheld', reason, verdict };
    const path = `${submissionPath(appeal.cycle, appeal.department.code)}/appeals/${encodeURIComponent(appeal.indicator.code)}/decision`;
    try {
      await sendJson('POST', path, body);
    } catch (error) {
      // Somebody was faster: what they decided is shown in the list behind.
      if (error instanceof ApiError && error.status === 409) setDecided(true);
      throw error;
    } finally {
      await refreshCycle(client, appeal.cycle);
    }
    onClose();
  };

  return (
    <Form
      onSend={send}
      actions={
        <>
          {!isDecided && <SubmitButton>{t(actOf(choice))}</SubmitButton>}
          <button type="button" className="btn" onClick={onClose}>
            {t(isDecided ? 'appeal.decide.close' : 'common.cancel')}
          </button>
        </>
      }
    >
      <p className={styles['reason']} dir="auto">
        {appeal.reason}
      </p>
      <EvidenceList department={appeal.department.code} evidence={appeal.evidence} />
      <dl className={styles['values']}>
        <div>
          <dt>{t('review.row.reported')}</dt>
          <dd>{answerWords(indicator, appeal.reported.answer, appeal.reported.value, i18n)}</dd>
        </div>
        <div>
          <dt>{t('review.row.verified')}</dt>
          <dd>{answerWords(indicator, appeal.verified.answer, appeal.verified.value, i18n)}</dd>
        </div>
        {appeal.verdict?.reason && (
          <div>
            <dt>{t('appeal.verdictReason')}</dt>
            <dd dir="auto">{appeal.verdict.reason}</dd>
          </div>
        )}
      </dl>
      <ChoiceOf
        choice={choice}
        onChoose={(next) => {
          setChoice(next);
          setIncomplete(false);
        }}
      />
      {choice === 'other' && (
        <AnswerFields
          indicator={indicator}
          draft={draft}
          read={read}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      )}
      {isIncomplete && (
        <Note tone="error" role="alert" title={t('appeal.decide.incomplete')}>
          <p>{t('appeal.decide.incomplete.text')}</p>
        </Note>
      )}
      {verdict && <AppealEffectSection appeal={appeal} verdict={verdict} />}
      <ReasonField label={t('appeal.decide.reason')} hint={t('appeal.decide.reason.hint')} />
    </Form>
  );
}

function actOf(choice: Choice | null) {
  if (choice === null) return 'appeal.decide';
  return choice === 'dismissed' ? 'appeal.decide.dismiss' : 'appeal.decide.uphold';
}
