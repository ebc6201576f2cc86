import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentChangeQuery } from '#client/lib/api/insight-queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import { nodeParts } from './node-parts.ts';
import { causeRows, changeSentence, rankSentence } from './change-words.ts';
import { waterfallSteps } from './waterfall-steps.ts';
import { Waterfall } from './waterfall.tsx';
import styles from './waterfall.module.css';

/** Why the score changed since any earlier quarter: by dimension or by cause, adding up exactly. */
export function WhySection({ results }: { results: DepartmentResultsResponse }) {
  const i18n = useI18n();
  const { t, quarter } = i18n;
  const { params, change: go } = useUrlState();
  const { code } = results.row.department;
  const earlier = results.history.filter(
    ({ cycle, score }) => cycle < results.cycle && score !== null,
  );
  const asked = params.get('from');
  const from = earlier.find(({ cycle }) => cycle === asked)?.cycle ?? earlier.at(-1)?.cycle;
  const query = useQuery({
    ...departmentChangeQuery(code, from, results.cycle),
    enabled: from !== undefined,
    placeholderData: keepPreviousData,
  });
  if (from === undefined || results.row.score === null) return null;
  const isByCause = params.get('by') === 'cause';
  return (
    <Section
      id="why"
      title={t('explain.title')}
      lede={
        query.data?.change &&
        `${changeSentence(query.data.change, i18n)} ${rankSentence(query.data.change, i18n)}`
      }
    >
      <form
        className={`${styles['choice']} no-print`}
        aria-label={t('explain.title')}
        onSubmit={(event) => event.preventDefault()}
      >
        <Field label={t('explain.since')}>
          {(id) => (
            <select
              id={id}
              value={from}
              onChange={(event) => go({ from: event.currentTarget.value })}
            >
              {earlier.toReversed().map(({ cycle }) => (
                <option key={cycle} value={cycle}>
                  {quarter(cycle)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('explain.by')}>
          {(id) => (
            <select
              id={id}
              value={isByCause ? 'cause' : 'node'}
              onChange={(event) =>
                go({ by: event.currentTarget.value === 'cause' ? 'cause' : undefined })
              }
            >
              <option value="node">{t('explain.byNode')}</option>
              <option value="cause">{t('explain.byCause')}</option>
            </select>
          )}
        </Field>
      </form>
      <Loaded query={query} what={t('explain.what')}>
        {({ change, from: start, to }) => {
          if (!change) return <p>{t('explain.none')}</p>;
          const parts = isByCause
            ? causeRows(change.causes, i18n).map(({ cause, words, points }) => ({
                key: cause,
                words,
                points,
              }))
            : nodeParts(change, start, to, i18n);
          const end = (cycle: string, points: number) => ({
            key: cycle,
            words: quarter(cycle),
            points,
          });
          return (
            <Waterfall
              {...waterfallSteps(
                end(start.cycle, change.before),
                parts,
                end(to.cycle, change.after),
              )}
              caption={t('explain.title')}
              head={t('explain.between', { from: quarter(start.cycle), to: quarter(to.cycle) })}
            />
          );
        }}
      </Loaded>
    </Section>
  );
}
