import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { answerWords, targetWords } from '#client/lib/answer/value-words.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { Delta } from '#client/ui/delta.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { FormAnswer } from './form-answer.ts';
import styles from './review.module.css';

/** The last published quarter, what was reported, and what stands: value, change and score side by side. */
export function CompareTable({ answer }: { answer: FormAnswer }) {
  const i18n = useI18n();
  const { t, quarter, language } = i18n;
  const { last, scores, verified, verdict } = answer;
  const change = (now: number | null) =>
    last === null || last.comparable === null || now === null ? null : now - last.comparable;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('review.compare')}>
      <table className={styles['compare']}>
        <caption className="hide">{t('review.compare')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('review.column.value')}</th>
            <th scope="col" className="n">
              {t('review.column.change')}
            </th>
            <th scope="col" className="n">
              {t('common.column.score')}
            </th>
            <th scope="col" className="desk">
              {t('review.column.source')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row
            name={t('review.row.last')}
            value={last ? answerWords(answer, last.answer, last.value, i18n) : t('entry.last.none')}
            change={null}
            score={last?.score ?? null}
            source={last && quarter(last.cycle)}
          />
          <Row
            name={t('review.row.reported')}
            value={answerWords(answer, answer.answer, answer.value, i18n)}
            change={change(answer.comparable)}
            score={scores.reported}
            source={
              answer.by && answer.at
                ? t('review.source', { by: answer.by, at: formatMoment(answer.at, language) })
                : null
            }
          />
          <Row
            isNow
            name={t('review.row.verified')}
            value={answerWords(answer, verified.answer, verified.value, i18n)}
            change={change(verified.comparable)}
            score={scores.verified}
            source={
              verdict && answer.decided
                ? t('review.source', { by: verdict.by, at: formatMoment(verdict.at, language) })
                : t('review.source.reported')
            }
          />
        </tbody>
        {answer.target !== null && (
          <tfoot>
            <tr>
              <th scope="row">{t('entry.target')}</th>
              <td colSpan={4}>{targetWords(answer, answer.target, i18n)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Row({
  name,
  value,
  change,
  score,
  source,
  isNow = false,
}: {
  name: string;
  value: ReactNode;
  change: number | null;
  score: number | null;
  source: string | null;
  /** The row that a verdict writes. */
  isNow?: boolean;
}) {
  const { number } = useI18n();
  return (
    <tr className={isNow ? styles['now'] : undefined}>
      <th scope="row">{isNow ? <strong>{name}</strong> : name}</th>
      <td>
        <strong>{value}</strong>
      </td>
      <td className="n">{change === null ? <NoValue /> : <Delta value={change} decimals={2} />}</td>
      <td className="n">
        {score === null ? <NoValue /> : <span className="num strong">{number(score, 2)}</span>}
      </td>
      <td className="small quiet desk">{source}</td>
    </tr>
  );
}
