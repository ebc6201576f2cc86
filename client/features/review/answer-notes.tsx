import { useI18n } from '#client/i18n/i18n-context.ts';
import { answerWords } from '#client/lib/answer/value-words.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { CheckLine } from '#client/ui/answer/check-line.tsx';
import type { FormAnswer } from './form-answer.ts';
import { verdictSigns } from './review-words.ts';
import styles from './review.module.css';

/** What the checks found, what the department says of it, and a verdict that no longer counts. */
export function AnswerNotes({ answer }: { answer: FormAnswer }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { checks, comment, verdict } = answer;
  const given = answer.answer;
  return (
    <>
      {checks.map((check) => (
        <CheckLine key={check.code} check={check}>
          {check.explained && <span className="quiet">{t('review.check.explained')}</span>}
        </CheckLine>
      ))}
      {given.kind === 'not_applicable' && (
        <Reason name={t('review.notApplicable')} text={given.reason} />
      )}
      {comment && <Reason name={t('review.departmentComment')} text={comment} />}
      {verdict?.stale && <OldVerdict answer={answer} verdict={verdict} />}
    </>
  );
}

function Reason({ name, text, more }: { name: string; text: string; more?: string }) {
  return (
    <div className={styles['reason']}>
      <p dir="auto">{text}</p>
      <p className="small quiet">
        {name}
        {more && ` · ${more}`}
      </p>
    </div>
  );
}

/** What was decided about an earlier answer, and what that answer was. */
function OldVerdict({
  answer,
  verdict,
}: {
  answer: FormAnswer;
  verdict: NonNullable<FormAnswer['verdict']>;
}) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { judged } = answer;
  const was = judged && answerWords(answer, judged.answer, judged.value, i18n);
  return (
    <Reason
      name={t('review.stale', {
        verdict: t(verdictSigns[verdict.kind].key),
        by: verdict.by,
        at: formatMoment(verdict.at, language),
      })}
      text={verdict.reason ?? '—'}
      {...(was !== null && { more: t('review.stale.was', { value: was }) })}
    />
  );
}
