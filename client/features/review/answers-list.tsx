import { Link, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { withParams } from '#client/lib/url-state.ts';
import { Icon } from '#client/ui/icon.tsx';
import { Section } from '#client/ui/section.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { ReviewAnswer, ReviewResponse } from '#shared/contracts/review.ts';
import { VerdictTag } from './verdict-tag.tsx';
import styles from './review.module.css';
import { isJump, isWithoutEvidence } from './walk.ts';

/** The answers that are gone through, dimension by dimension, each with what to look at and what was decided. */
export function AnswersList({
  review,
  walk,
  at,
}: {
  review: ReviewResponse;
  walk: readonly ReviewAnswer[];
  at: string;
}) {
  const { t, text } = useI18n();
  return (
    <Section title={t('review.answers')} id="answers">
      {review.dimensions.map(({ code, title, due, decided }) => {
        const answers = walk.filter(({ dimension }) => dimension === code);
        if (answers.length === 0) return null;
        const hasCurrent = answers.some((answer) => answer.code === at);
        return (
          <details key={code} open={hasCurrent || undefined}>
            <summary>
              {text(title)} · {t('review.answers.decided', { decided, due })}
            </summary>
            <ul className={styles['answers']}>
              {answers.map((answer) => (
                <AnswerLine key={answer.code} answer={answer} isCurrent={answer.code === at} />
              ))}
            </ul>
          </details>
        );
      })}
    </Section>
  );
}

function AnswerLine({ answer, isCurrent }: { answer: ReviewAnswer; isCurrent: boolean }) {
  const { t, text } = useI18n();
  const [params] = useSearchParams();
  const { code, title, changed } = answer;
  return (
    <li>
      <Link
        href={withParams(params, { at: code })}
        replace
        aria-current={isCurrent ? 'true' : undefined}
      >
        {text(title)} <bdi className="code">{code}</bdi>
      </Link>
      <span className={styles['tags']}>
        {changed.sinceReturned && <Tag>{t('review.tag.changed')}</Tag>}
        {isJump(answer) && (
          <Tag tone="warn">
            <Icon name="warning" />
            {t('review.tag.jump')}
          </Tag>
        )}
        {isWithoutEvidence(answer) && (
          <Tag tone="warn">
            <Icon name="warning" />
            {t('review.tag.evidence')}
          </Tag>
        )}
        <VerdictTag answer={answer} />
      </span>
    </li>
  );
}
