import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'wouter';
import { useInView } from '#client/charts/use-in-view.ts';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import { DimensionSteps } from '#client/features/entry/dimension-steps.tsx';
import { EntryForm } from '#client/features/entry/entry-form.tsx';
import { latePart } from '#client/features/entry/late-part.tsx';
import { deadlineWords } from '#client/features/quarter/deadline-words.ts';
import { OwnQuarter, type OwnPlace } from '#client/features/quarter/own-quarter.tsx';
import { QuarterNotes } from '#client/features/quarter/quarter-notes.tsx';
import styles from '#client/features/quarter/quarter.module.css';
import { TaskList } from '#client/features/quarter/task-list.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useOutbox } from '#client/lib/outbox/use-outbox.ts';
import { submissionQuery } from '#client/lib/submission/submission-queries.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';

export function EntryPage({ dimension }: { dimension: string }) {
  return <OwnQuarter>{(place) => <Entry {...place} dimension={dimension} />}</OwnQuarter>;
}

function Entry({ user, cycle, department, search, dimension }: OwnPlace & { dimension: string }) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const query = useQuery(submissionQuery(cycle, department, dimension));
  // All of the quarter, beside the form and at its foot.
  const { data: whole } = useQuery({
    ...submissionQuery(cycle, department),
    meta: { isAside: true },
  });
  const { outbox, entries, isLoaded } = useOutbox(user);
  const found = query.data?.dimensions.find(({ code }) => code === dimension);
  const name = found ? text(found.title) : dimension;
  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('quarter.name'), href: `/quarter${search}` },
          { name },
        ]}
      />
      <Loaded query={query} what={t('entry.what')}>
        {(submission) =>
          found ? (
            <>
              <EntryTitle submission={submission} dimension={dimension} name={name} />
              <QuarterNotes submission={submission} dimension={dimension} />
              <div className={styles['split']}>
                <div>
                  {isLoaded ? (
                    <EntryForm
                      submission={submission}
                      indicators={submission.indicators.filter(hasForm)}
                      outbox={outbox}
                      entries={entries}
                      onSettled={() => void query.refetch()}
                    />
                  ) : (
                    <Skeleton />
                  )}
                  <DimensionSteps
                    dimensions={submission.dimensions}
                    current={dimension}
                    search={search}
                  />
                  {isLoaded && <EntryFoot user={user} whole={whole} search={search} />}
                </div>
                <aside aria-labelledby="dimensions">
                  <h2 id="dimensions" className={styles['aside']}>
                    {t('quarter.dimensions')}
                  </h2>
                  <TaskList
                    dimensions={(whole ?? submission).dimensions}
                    current={dimension}
                    search={search}
                  />
                  <p className="small quiet">{deadlineWords(submission, i18n)}</p>
                </aside>
              </div>
            </>
          ) : (
            <>
              <PageTitle name={t('entry.unknown')} />
              <p>
                <Link href={`/quarter${search}`}>{t('entry.unknown.link')}</Link>
              </p>
            </>
          )
        }
      </Loaded>
    </>
  );
}

const SubmitFoot = latePart(() =>
  import('#client/features/quarter/submit-foot.tsx').then((m) => m.SubmitFoot),
);

/** What stands between the whole quarter and its submit; its code comes when somebody gets there. */
function EntryFoot({
  user,
  whole,
  search,
}: {
  user: string;
  /** Undefined until it is there, as without a network on the first visit. */
  whole: SubmissionResponse | undefined;
  search: string;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const isInView = useInView(ref);
  return (
    <div ref={ref}>
      {whole && isInView && <SubmitFoot user={user} submission={whole} search={search} />}
    </div>
  );
}

function EntryTitle({
  submission: { dimensions, department, cycle },
  dimension,
  name,
}: {
  submission: SubmissionResponse;
  dimension: string;
  name: string;
}) {
  const { t, text, quarter, number } = useI18n();
  const place = t('entry.place', {
    number: number(dimensions.findIndex(({ code }) => code === dimension) + 1),
    total: number(dimensions.length),
  });
  return (
    <PageTitle
      name={t('entry.tab', { name, cycle: quarter(cycle.code) })}
      kicker={`${text(department.name)} · ${quarter(cycle.code)} · ${place}`}
      heading={name}
    />
  );
}

function hasForm(indicator: SubmissionResponse['indicators'][number]): indicator is FormIndicator {
  return indicator.form !== undefined;
}
