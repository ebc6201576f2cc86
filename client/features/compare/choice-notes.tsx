import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Note } from '#client/ui/note.tsx';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { fewest, most, type Chosen } from './chosen.ts';

/** What of the choice cannot be shown, and why; and what to do where too few are chosen. */
export function ChoiceNotes({ chosen, ranking }: { chosen: Chosen; ranking: RankingResponse }) {
  const { t, text, number, list, quarter } = useI18n();
  const { params } = useUrlState();
  const { departments, unknown, beyond } = chosen;
  const first = ranking.rows.slice(0, 3).map(({ department }) => department.code);
  return (
    <>
      {unknown.length > 0 && (
        <Note
          isTop
          tone="warn"
          title={t('compare.unknown', { count: unknown.length, codes: list(unknown) })}
        >
          <p>{t('compare.unknown.text', { cycle: quarter(ranking.cycle) })}</p>
        </Note>
      )}
      {beyond.length > 0 && (
        <Note isTop tone="warn" title={t('compare.beyond', { most: number(most) })}>
          <p>
            {t('compare.beyond.text', {
              count: beyond.length,
              names: list(beyond.map(({ name }) => text(name))),
            })}
          </p>
        </Note>
      )}
      {departments.length < fewest && (
        <p className="measure">
          {t(departments.length === 0 ? 'compare.none' : 'compare.one', { most: number(most) })}{' '}
          {departments.length === 0 && (
            <Link href={withParams(params, { d: first.join(',') })}>{t('compare.example')}</Link>
          )}
        </p>
      )}
    </>
  );
}
