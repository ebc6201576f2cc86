import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ownResultQuery } from '#client/lib/cycles/cycle-queries.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';
import { SideBySide } from '#client/ui/side-by-side.tsx';
import type { OwnResultResponse } from '#shared/contracts/appeals.ts';
import { AppealDialog } from './appeal-dialog.tsx';
import { OwnAnswers } from './own-answers.tsx';
import styles from './appeals.module.css';

type OwnAnswer = OwnResultResponse['answers'][number];

/** A department's own result: both scores, every verdict with its reason, and the way to appeal. */
export function OwnResultSection({ cycle, department }: { cycle: string; department: string }) {
  const { t } = useI18n();
  const query = useQuery(ownResultQuery(cycle, department));
  return (
    <Loaded query={query} what={t('appeal.result')}>
      {(result) => <OwnResult result={result} />}
    </Loaded>
  );
}

function OwnResult({ result }: { result: OwnResultResponse }) {
  const { t, text, language } = useI18n();
  const [asked, setAsked] = useState<OwnAnswer | null>(null);
  const { scores, answers, cycle, whyNotAppeal } = result;
  const isChanged = ({ verdict, appeal }: OwnAnswer) =>
    appeal !== null || (verdict !== null && verdict.kind !== 'accepted');
  const changed = answers.filter((answer) => answer.due && isChanged(answer));
  const rest = answers.filter((answer) => answer.due && !isChanged(answer));
  const appealWords =
    whyNotAppeal === null && cycle.appealsUntil
      ? t('appeal.result.until', { date: formatMoment(cycle.appealsUntil, language) })
      : whyNotAppeal === 'window_closed'
        ? t('appeal.result.closed')
        : undefined;
  return (
    <>
      <Section
        title={t(cycle.state === 'published' ? 'appeal.result.published' : 'appeal.result')}
        lede={appealWords}
        id="result"
        isFirst
      >
        <div
          className={`scroll ${styles['scores']}`}
          tabIndex={0}
          role="region"
          aria-label={t('review.scores')}
        >
          <SideBySide
            label={t('review.scores')}
            rows={[
              { id: 'index', name: t('review.scores.index'), decimals: 2, ...scores.index },
              { id: 'level', name: t('common.column.level'), decimals: 0, ...scores.level },
              ...scores.dimensions.map((dimension) => ({
                ...dimension,
                id: dimension.code,
                name: text(dimension.title),
                decimals: 2,
              })),
            ]}
          />
        </div>
      </Section>
      <Section
        title={t('appeal.result.changed', { count: changed.length })}
        lede={changed.length === 0 ? t('appeal.result.changed.none') : undefined}
        id="verdicts"
      >
        <OwnAnswers answers={changed} onAppeal={setAsked} />
        <details>
          <summary>{t('appeal.result.rest', { count: rest.length })}</summary>
          <OwnAnswers answers={rest} onAppeal={setAsked} />
        </details>
      </Section>
      {asked && <AppealDialog result={result} answer={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
