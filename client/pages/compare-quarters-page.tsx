import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Link } from 'wouter';
import { CausesTable } from '#client/features/compare/causes-table.tsx';
import {
  splitOfDepartment,
  splitOfMean,
  type ChangeSplit,
} from '#client/features/compare/change-split.ts';
import { ChooseQuarters } from '#client/features/compare/choose-quarters.tsx';
import { codesIn } from '#client/features/compare/chosen.ts';
import { CompareHead } from '#client/features/compare/compare-head.tsx';
import { DepartmentsSection } from '#client/features/compare/departments-section.tsx';
import { PartsSection, VersionsLink } from '#client/features/compare/parts-section.tsx';
import { SplitFacts } from '#client/features/compare/split-facts.tsx';
import { meanWords, splitHeading, versionWords } from '#client/features/compare/split-words.ts';
import { causeRows, changeSentence, rankSentence } from '#client/features/explain/change-words.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Unpublished } from '#client/late-unpublished.tsx';
import { ApiError } from '#client/lib/api/api-error.ts';
import { changesQuery, departmentChangeQuery } from '#client/lib/api/insight-queries.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { Causes, ChangesResponse } from '#shared/contracts/insights.ts';
import styles from '#client/features/compare/compare.module.css';

type ExplainedChange = Parameters<typeof changeSentence>[0] & { readonly causes: Causes };
type RankedChange = Parameters<typeof rankSentence>[0];

/** Two quarters, whatever version measured each: what was done and what the method made, apart. */
export function CompareQuartersPage() {
  const { t } = useI18n();
  const { params } = useUrlState();
  const [from, to] = [params.get('from') ?? undefined, params.get('to') ?? undefined];
  const isBackward = from !== undefined && to !== undefined && from >= to;
  const query = useQuery({
    ...changesQuery(from, to),
    enabled: !isBackward,
    placeholderData: keepPreviousData,
  });
  const isRefused = query.error instanceof ApiError && query.error.status < 500;
  if (isBackward || isRefused) {
    const link = isBackward ? { from: to, to: from } : { from: undefined, to: undefined };
    return (
      <>
        <CompareHead
          here="quarters"
          heading={t(isBackward ? 'compare.backward' : 'compare.refused.quarters')}
          lede={t(isBackward ? 'compare.backward.text' : 'compare.refused.text')}
        />
        <p>
          <Link
            href={`/compare/quarters${withParams(params, from === to ? { from: undefined } : link)}`}
          >
            {t(isBackward && from !== to ? 'compare.backward.link' : 'compare.quarters.link')}
          </Link>
        </p>
      </>
    );
  }
  return (
    <Loaded query={query} what={t('compare.what')}>
      {(changes) => <Changes changes={changes} isBusy={query.isPlaceholderData} />}
    </Loaded>
  );
}

function Changes({ changes, isBusy }: { changes: ChangesResponse; isBusy: boolean }) {
  const { t } = useI18n();
  const { params } = useUrlState();
  const { from, to, mean, departments } = changes;
  const [code] = codesIn(params);
  const known = departments.find(({ department }) => department.code === code)?.department;
  const one = useQuery({
    ...departmentChangeQuery(code ?? '', from.cycle, to.cycle),
    enabled: known !== undefined,
    placeholderData: keepPreviousData,
  });
  if (code !== undefined && !known) {
    return (
      <Shown
        changes={changes}
        department={null}
        split={null}
        heading={t('compare.unknown', { count: 1, codes: code })}
      >
        <p>
          <Link href={withParams(params, { d: undefined })}>{t('compare.all')}</Link>
        </p>
      </Shown>
    );
  }
  if (known) {
    return (
      <Loaded query={one} what={t('compare.what')}>
        {({ department, change }) => (
          <div aria-busy={isBusy || one.isPlaceholderData}>
            <Shown
              changes={changes}
              department={department}
              split={change && { ...splitOfDepartment(change), change, rank: change }}
            />
          </div>
        )}
      </Loaded>
    );
  }
  const split = mean && splitOfMean(mean);
  return (
    <div aria-busy={isBusy}>
      <Shown
        changes={changes}
        department={null}
        split={split && { ...split, change: mean, rank: null }}
      >
        {split && <DepartmentsSection changes={changes} mean={split} />}
      </Shown>
    </div>
  );
}

/** One change, of a department or the mean of all. */
function Shown({
  changes,
  department,
  split,
  heading,
  children,
}: {
  changes: ChangesResponse;
  department: DepartmentRef | null;
  /** Null where there is no score at one of the ends. */
  split:
    (ChangeSplit & { readonly change: ExplainedChange; readonly rank: RankedChange | null }) | null;
  heading?: string;
  children?: ReactNode;
}) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const cycles = useQuery(cyclesQuery());
  const { from, to, departments } = changes;
  const who = department ? text(department.name) : t('compare.split.who');
  const unpublished = (cycles.data?.cycles ?? []).filter(
    ({ code, state }) => [from.cycle, to.cycle].includes(code) && state !== 'published',
  );
  return (
    <>
      <CompareHead
        here="quarters"
        kicker={versionWords(changes, i18n)}
        heading={
          heading ??
          (split
            ? splitHeading(split, who, from.framework.sha256 === to.framework.sha256, i18n)
            : t('compare.split.none', { who }))
        }
        lede={
          split && (
            <>
              {changeSentence(split.change, i18n)}{' '}
              {split.rank ? rankSentence(split.rank, i18n) : meanWords(changes, i18n)}{' '}
              <VersionsLink from={from} to={to} />
            </>
          )
        }
      />
      {unpublished.map(({ code, state }) => (
        <Suspense key={code}>
          <Unpublished cycle={code} state={state} />
        </Suspense>
      ))}
      <ChooseQuarters
        from={from.cycle}
        to={to.cycle}
        cycles={cycles.data?.cycles ?? []}
        departments={departments.map((each) => each.department)}
        code={department?.code ?? null}
      />
      {split && (
        <>
          <div className={styles['facts']}>
            <SplitFacts split={split} from={from} to={to} />
          </div>
          <PartsSection split={split} ends={changes} code={department?.code ?? 'index'} />
          <Section title={t('compare.split.causes')} lede={t('compare.split.causes.lede')}>
            <CausesTable rows={causeRows(split.change.causes, i18n)} total={split.points} />
          </Section>
        </>
      )}
      {children}
    </>
  );
}
