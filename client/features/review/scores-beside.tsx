import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { ReviewScores, SideBySide } from '#shared/contracts/review.ts';
import styles from './review.module.css';

/** The index and the dimension in sight, as reported and as verified so far; always there. */
export function ScoresBeside({ scores, dimension }: { scores: ReviewScores; dimension: string }) {
  const { t, text } = useI18n();
  const found = scores.dimensions.find(({ code }) => code === dimension);
  return (
    <table className={styles['scores']}>
      <caption className="hide">{t('review.scores')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="n">
            {t('review.scores.reported')}
          </th>
          <th scope="col" className="n">
            {t('review.scores.verified')}
          </th>
          <th scope="col" className="n">
            {t('review.scores.difference')}
          </th>
        </tr>
      </thead>
      <tbody aria-live="polite">
        <Row name={t('review.scores.index')} side={scores.index} decimals={2} />
        <Row name={t('common.column.level')} side={scores.level} decimals={0} />
        {found && <Row name={text(found.title)} side={found} decimals={2} />}
      </tbody>
    </table>
  );
}

function Row({
  name,
  side: { reported, verified },
  decimals,
}: {
  name: string;
  side: SideBySide;
  decimals: number;
}) {
  const { number } = useI18n();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="n">{reported === null ? <NoValue /> : number(reported, decimals)}</td>
      <td className="n">
        <strong>{verified === null ? <NoValue /> : number(verified, decimals)}</strong>
      </td>
      <td className="n">
        {reported === null || verified === null ? (
          <NoValue />
        ) : (
          <Delta value={verified - reported} decimals={decimals} />
        )}
      </td>
    </tr>
  );
}
