import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import { answerWords } from '#client/lib/answer/value-words.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { historyQuery } from '#client/lib/submission/history-query.ts';
import { Icon } from '#client/ui/icon.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { AnswerHistoryResponse } from '#shared/contracts/answers.ts';
import styles from '#client/ui/evidence/evidence.module.css';

type Revision = AnswerHistoryResponse['revisions'][number];

/** Everything that was ever sent for an answer, newest first: what, who, when, and whether it counted. */
export function AnswerHistory({
  place,
  indicator,
}: {
  place: { readonly cycle: string; readonly department: string };
  indicator: FormIndicator;
}) {
  const { t } = useI18n();
  const query = useQuery(historyQuery({ ...place, indicator: indicator.code }));
  return (
    <Loaded query={query} what={t('evidence.history')}>
      {({ revisions }) =>
        revisions.length === 0 ? (
          <p className="small quiet">{t('evidence.history.none')}</p>
        ) : (
          <ol className={styles['history']}>
            {revisions.toReversed().map((revision, index) => (
              <HistoryRow key={index} indicator={indicator} revision={revision} />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function HistoryRow({ indicator, revision }: { indicator: FormIndicator; revision: Revision }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { answer, value, comment, evidence, by, at, accepted } = revision;
  return (
    <li>
      <p>
        <strong>{answerWords(indicator, answer, value, i18n)}</strong>{' '}
        {!accepted && (
          <Tag tone="warn">
            <Icon name="warning" />
            {t('evidence.history.lost')}
          </Tag>
        )}
      </p>
      {answer.kind === 'not_applicable' && answer.reason && <p dir="auto">{answer.reason}</p>}
      {comment && <p dir="auto">{comment}</p>}
      <p className="small quiet">
        <bdi>{by ?? t('entry.conflict.somebody')}</bdi>
        {at && <> · {formatMoment(at, language)}</>}
        {evidence.length > 0 && (
          <> · {t('evidence.history.documents', { count: evidence.length })}</>
        )}
      </p>
    </li>
  );
}
