import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { deadlineWords } from '#client/features/quarter/deadline-words.ts';
import { indicatorAddress } from '#client/features/quarter/indicator-address.ts';
import { OwnQuarter, type OwnPlace } from '#client/features/quarter/own-quarter.tsx';
import { QuarterNotes } from '#client/features/quarter/quarter-notes.tsx';
import { ReturnedSection } from '#client/features/quarter/returned-section.tsx';
import { SubmitSection } from '#client/features/quarter/submit-section.tsx';
import { TaskList } from '#client/features/quarter/task-list.tsx';
import { useReadiness } from '#client/features/quarter/use-readiness.ts';
import { stateWords } from '#client/features/quarter/why-not-words.ts';
import { UnsentFileSection } from '#client/features/outbox-bar/unsent-file-section.tsx';
import { WorkbookSection } from '#client/features/workbook/workbook-section.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { Conversations, OwnResult } from '#client/late-parts.tsx';
import { submissionQuery } from '#client/lib/submission/submission-queries.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';

export function QuarterPage() {
  return <OwnQuarter>{(place) => <Quarter {...place} />}</OwnQuarter>;
}

function Quarter({ user, cycle, department, search }: OwnPlace) {
  const { t } = useI18n();
  const query = useQuery(submissionQuery(cycle, department));
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('quarter.name') }]} />
      <Loaded query={query} what={t('quarter.name')}>
        {(submission) => (
          <>
            <QuarterTitle submission={submission} />
            <GoOn user={user} submission={submission} search={search} />
            <OtherResults cycle={cycle} />
            {!hasResult(submission) && <QuarterNotes submission={submission} />}
            {hasResult(submission) && (
              <Suspense fallback={<Skeleton />}>
                <OwnResult cycle={cycle} department={department} />
              </Suspense>
            )}
            <ReturnedSection submission={submission} search={search} />
            <Suspense>
              <Conversations cycle={cycle} department={department} />
            </Suspense>
            {!hasResult(submission) && (
              <>
                <Section title={t('quarter.dimensions')} isFirst>
                  <TaskList dimensions={submission.dimensions} search={search} />
                </Section>
                <Submit user={user} submission={submission} search={search} />
              </>
            )}
            <WorkbookSection submission={submission} />
            <UnsentFileSection user={user} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface Part {
  user: string;
  submission: SubmissionResponse;
  search: string;
}

/** The one thing to do now: the next answer that is left, or the submit. */
function GoOn({ user, submission, search }: Part) {
  const { t } = useI18n();
  const { next, isReady } = useReadiness(user, submission);
  if (submission.readOnly !== null) return null;
  if (next) {
    return (
      <p className="no-print">
        <Link className="btn main" href={indicatorAddress(next, search)}>
          {t(submission.progress.answered === 0 ? 'quarter.start' : 'quarter.next', {
            code: next.code,
          })}
        </Link>
      </p>
    );
  }
  return isReady ? (
    <p className="no-print">
      <a className="btn" href="#submit">
        {t('quarter.next.submit')}
      </a>
    </p>
  ) : null;
}

function Submit({ user, submission, search }: Part) {
  const readiness = useReadiness(user, submission);
  return <SubmitSection submission={submission} readiness={readiness} search={search} />;
}

/** Quarters whose preliminary result waits to be looked at, beside the one that is being filled in. */
function OtherResults({ cycle }: { cycle: string }) {
  const { t, quarter } = useI18n();
  const { params } = useUrlState();
  const { data } = useQuery(cyclesQuery());
  const others = (data?.cycles ?? []).filter(
    ({ code, state }) => state === 'preliminary' && code !== cycle,
  );
  return others.map(({ code }) => (
    <p key={code}>
      <Link href={`/quarter${withParams(params, { cycle: code })}`}>
        {t('quarter.otherResult', { cycle: quarter(code) })}
      </Link>
    </p>
  ));
}

/** From the preliminary result on, a department sees what was made of its answers. */
function hasResult({ cycle }: SubmissionResponse): boolean {
  return cycle.state === 'preliminary' || cycle.state === 'published';
}

const isWriting = ({ state }: SubmissionResponse): boolean =>
  state === 'not_started' || state === 'draft' || state === 'returned';

/** Whoever may only look at somebody's quarter is told what that department is. */
const isClosed = ({ cycle, readOnly }: SubmissionResponse): boolean =>
  cycle.state === 'review' && readOnly !== null && readOnly !== 'not_yours';

/** How the quarter stands, in a sentence. */
function findingOf(
  submission: SubmissionResponse,
  { t, quarter }: Pick<ReturnType<typeof useI18n>, 't' | 'quarter'>,
): string {
  const { cycle, state, progress } = submission;
  const name = quarter(cycle.code);
  if (hasResult(submission)) return t('quarter.finding.result', { cycle: name });
  if (!isWriting(submission)) return stateWords(state, t);
  if (cycle.state === 'scheduled') return t('quarter.finding.notYet', { cycle: name });
  if (isClosed(submission)) return t('quarter.finding.closed', { cycle: name });
  if (state === 'returned') return t('quarter.finding.returned');
  const left = progress.due - progress.answered;
  return left > 0
    ? t('quarter.finding.left', { count: left, due: progress.due })
    : t('quarter.finding.complete', { count: progress.due });
}

/** What is left, by when. */
function QuarterTitle({ submission }: { submission: SubmissionResponse }) {
  const i18n = useI18n();
  const { t, text, quarter } = i18n;
  const { state, department, cycle } = submission;
  const isOver = hasResult(submission);
  const hasDeadline = isWriting(submission) && !isOver && !isClosed(submission);
  return (
    <PageTitle
      name={t('quarter.tab', { cycle: quarter(cycle.code) })}
      kicker={[
        text(department.name),
        quarter(cycle.code),
        ...(isOver ? [] : [stateWords(state, t)]),
      ].join(' · ')}
      heading={findingOf(submission, i18n)}
      lede={hasDeadline ? deadlineWords(submission, i18n) : submittedWords(submission, i18n)}
    />
  );
}

function submittedWords(
  { submitted }: SubmissionResponse,
  { t, language }: Pick<ReturnType<typeof useI18n>, 't' | 'language'>,
) {
  return submitted
    ? t('quarter.submitted', { by: submitted.by, at: formatMoment(submitted.at, language) })
    : undefined;
}
