import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { kindName } from '#client/lib/kind-name.ts';
import { useMedia } from '#client/lib/media.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import type { CycleSummary } from '#shared/contracts/cycles.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import styles from './ranking-filters.module.css';

/** Which quarter, which score, which departments. Every choice goes into the address. */
export function RankingFilters({
  ranking,
  cycles,
}: {
  ranking: RankingResponse;
  cycles: readonly CycleSummary[];
}) {
  const { t, text, quarter } = useI18n();
  const { params, change } = useUrlState();
  const isWide = useMedia('(min-width: 48rem)');
  const [isOpened, setOpened] = useState(false);
  const kinds = countKinds(ranking);

  return (
    <details
      className={`${styles['fold']} no-print`}
      open={isWide || isOpened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary hidden={isWide}>
        {t('ranking.filters.summary', {
          cycle: quarter(ranking.cycle),
          node: text(ranking.node.title),
        })}
      </summary>
      <form
        className={styles['filters']}
        role="search"
        aria-label={t('ranking.filters.label')}
        onSubmit={(event) => event.preventDefault()}
      >
        <Field label={t('ranking.filters.cycle')}>
          {(id) => (
            <select
              id={id}
              name="cycle"
              value={ranking.cycle}
              onChange={(event) => change({ cycle: event.currentTarget.value })}
            >
              {cycles.map((cycle) => (
                <option key={cycle.code} value={cycle.code}>
                  {cycle.state === 'published'
                    ? quarter(cycle.code)
                    : `${quarter(cycle.code)} (${t(`common.state.${cycle.state}`)})`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('ranking.filters.node')}>
          {(id) => (
            <select
              id={id}
              name="node"
              value={ranking.node.code}
              onChange={(event) => {
                const code = event.currentTarget.value;
                change({ node: code === ranking.nodes[0]?.code ? undefined : code });
              }}
            >
              {ranking.nodes.map((node) => (
                <option key={node.code} value={node.code}>
                  {text(node.title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('ranking.filters.kind')}>
          {(id) => (
            <select
              id={id}
              name="kind"
              value={params.get('kind') ?? ''}
              onChange={(event) => change({ kind: event.currentTarget.value })}
            >
              <option value="">{t('ranking.filters.all', { count: ranking.rows.length })}</option>
              {kinds.map(([kind, count]) => (
                <option key={kind} value={kind}>
                  {t('ranking.filters.kindCount', { kind: kindName(kind, t), count })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('ranking.filters.search')}>
          {(id) => (
            <input
              id={id}
              type="search"
              name="q"
              autoComplete="off"
              value={params.get('q') ?? ''}
              onChange={(event) => change({ q: event.currentTarget.value })}
            />
          )}
        </Field>
      </form>
    </details>
  );
}

function countKinds({ rows }: RankingResponse): [string, number][] {
  const counts = new Map<string, number>();
  for (const { department } of rows) {
    counts.set(department.kind, (counts.get(department.kind) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
