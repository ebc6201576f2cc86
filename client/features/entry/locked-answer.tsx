import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import { AnswerFoot } from './answer-foot.tsx';
import { AnswerFrame } from './answer-frame.tsx';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import fields from '#client/ui/answer/answer.module.css';
import styles from './entry.module.css';
import { EvidenceList } from '#client/ui/answer/evidence-list.tsx';
import { answerWords } from '#client/lib/answer/value-words.ts';

/** An indicator that cannot be answered now: what stands there, and why it stays. */
export function LockedAnswer({
  place,
  indicator,
  weight,
}: {
  place: { readonly cycle: string; readonly department: string };
  indicator: FormIndicator;
  weight: number | undefined;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const { answer, value, comment, due } = indicator;
  return (
    <AnswerFrame indicator={indicator} weight={weight} tone="plain">
      <p>
        <strong>{answerWords(indicator, answer, value, i18n)}</strong>
      </p>
      {answer.kind === 'not_applicable' && answer.reason && <p dir="auto">{answer.reason}</p>}
      {comment && (
        <p className={fields['hint']} dir="auto">
          {comment}
        </p>
      )}
      <EvidenceList department={place.department} evidence={indicator.evidence} />
      <AnswerFoot
        place={place}
        indicator={indicator}
        state={
          <p className={`${styles['state']} ${styles['quiet']}`}>
            <Icon name="lock" />
            <span>{t(due ? 'entry.state.locked' : 'entry.state.notDue')}</span>
          </p>
        }
      />
    </AnswerFrame>
  );
}
