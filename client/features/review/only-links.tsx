import { Link, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { withParams } from '#client/lib/url-state.ts';
import type { ReviewAnswer } from '#shared/contracts/review.ts';
import styles from './review.module.css';
import { belongs, onlyChoices, type Only } from './walk.ts';

const words = {
  undecided: 'review.only.undecided',
  changed: 'review.only.changed',
  jumps: 'review.only.jumps',
  evidence: 'review.only.evidence',
} as const;

/** Which answers to go through, each choice with how many there are. */
export function OnlyLinks({
  answers,
  only,
  wasReturned,
}: {
  answers: readonly ReviewAnswer[];
  only: Only | null;
  wasReturned: boolean;
}) {
  const { t, number } = useI18n();
  const [params] = useSearchParams();
  const link = (choice: Only | null, name: string) => (
    <li key={choice ?? 'all'}>
      <Link
        href={withParams(params, { only: choice ?? undefined, at: undefined })}
        replace
        aria-current={choice === only ? 'true' : undefined}
      >
        {name}{' '}
        <bdi>
          ({number(answers.filter((answer) => belongs(answer, choice, wasReturned)).length)})
        </bdi>
      </Link>
    </li>
  );
  return (
    <nav aria-label={t('review.only')} className="no-print">
      <ul className={styles['only']}>
        {link(null, t('review.only.all'))}
        {onlyChoices.map((choice) => link(choice, t(words[choice])))}
      </ul>
    </nav>
  );
}
