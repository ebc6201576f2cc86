import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { ReviewAnswer } from '#shared/contracts/review.ts';
import { verdictSigns } from './review-words.ts';

/** What was decided about an answer, or that nothing was. */
export function VerdictTag({
  answer: { verdict, due, decided },
}: {
  answer: Pick<ReviewAnswer, 'verdict' | 'due' | 'decided'>;
}) {
  const { t } = useI18n();
  if (!due) return <span className="quiet">{t('review.verdict.notDue')}</span>;
  if (!decided || !verdict) return <span className="quiet">{t('review.verdict.none')}</span>;
  const { key, sign } = verdictSigns[verdict.kind];
  return (
    <Tag tone={verdict.kind === 'return' ? 'warn' : 'plain'}>
      <Icon name={sign} />
      {t(key)}
    </Tag>
  );
}
