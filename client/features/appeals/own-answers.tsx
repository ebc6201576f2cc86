import { useI18n } from '#client/i18n/i18n-context.ts';
import { verifiedWords } from '#client/lib/answer/verified-words.ts';
import { EvidenceList } from '#client/ui/answer/evidence-list.tsx';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { OwnResultResponse } from '#shared/contracts/appeals.ts';
import { AppealOutcome } from './appeal-outcome.tsx';
import { AppealTag } from './appeal-tag.tsx';
import styles from './appeals.module.css';

type OwnAnswer = OwnResultResponse['answers'][number];

const verdicts = {
  accepted: 'review.verdict.accepted',
  adjusted: 'review.verdict.adjusted',
  rejected: 'review.verdict.rejected',
  return: 'review.verdict.return',
} as const;

/** Answers with what was reported, what stands, why, and the appeal where there is one or may be. */
export function OwnAnswers({
  answers,
  onAppeal,
}: {
  answers: readonly OwnAnswer[];
  onAppeal: (answer: OwnAnswer) => void;
}) {
  return (
    <ul className={styles['appeals']}>
      {answers.map((answer) => (
        <li key={answer.code} id={answer.code}>
          <OwnAnswerLine answer={answer} onAppeal={() => onAppeal(answer)} />
        </li>
      ))}
    </ul>
  );
}

function OwnAnswerLine({ answer, onAppeal }: { answer: OwnAnswer; onAppeal: () => void }) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const { code, title, unit, reported, verified, verdict, appeal, whyNotAppeal } = answer;
  return (
    <>
      <p className={styles['head']}>
        <strong>{text(title)}</strong> <bdi className="code">{code}</bdi>{' '}
        {verdict && <Tag>{t(verdicts[verdict.kind])}</Tag>}{' '}
        {appeal && <AppealTag state={appeal.state} />}
      </p>
      <dl className={styles['values']}>
        <div>
          <dt>{t('review.row.reported')}</dt>
          <dd>{verifiedWords(reported, unit, i18n)}</dd>
        </div>
        <div>
          <dt>{t('review.row.verified')}</dt>
          <dd>
            <strong>{verifiedWords(verified, unit, i18n)}</strong>
          </dd>
        </div>
        {verdict?.reason && (
          <div>
            <dt>{t('appeal.verdictReason')}</dt>
            <dd dir="auto">{verdict.reason}</dd>
          </div>
        )}
        {appeal && (
          <div>
            <dt>{t('appeal.own')}</dt>
            <dd dir="auto">{appeal.reason}</dd>
          </div>
        )}
      </dl>
      {appeal && <EvidenceList department={appeal.department.code} evidence={appeal.evidence} />}
      {appeal && <AppealOutcome appeal={appeal} />}
      {whyNotAppeal === null && (
        <p className="no-print">
          <SmallButton onClick={onAppeal}>
            {t('appeal.open')}
            <span className="hide"> {code}</span>
          </SmallButton>
        </p>
      )}
    </>
  );
}
