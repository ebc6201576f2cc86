import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '#client/ui/note.tsx';
import { Section } from '#client/ui/section.tsx';
import type { RankingResponse, RankingRow } from '#shared/contracts/results.ts';
import { reasonWords } from './reason-words.ts';

/** Departments without a score: not hidden, not last, each with its reason. */
export function Unranked({
  ranking,
  rows,
}: {
  ranking: RankingResponse;
  rows: readonly RankingRow[];
}) {
  const i18n = useI18n();
  const { t, text, number, quarterShort } = i18n;
  if (rows.length === 0) return null;
  return (
    <Section title={t('ranking.unranked', { count: rows.length })}>
      {rows.map((row) => (
        <Note
          key={row.department.code}
          tone="warn"
          title={
            <Link href={`/departments/${row.department.code}?cycle=${ranking.cycle}`}>
              {text(row.department.name)}
            </Link>
          }
        >
          <p>
            {reasonWords(row, ranking, i18n)}{' '}
            {row.previous &&
              ranking.previous &&
              t('ranking.reason.before', {
                cycle: quarterShort(ranking.previous.cycle),
                score: number(row.previous.score, ranking.framework.rankDecimals),
              })}
          </p>
        </Note>
      ))}
    </Section>
  );
}
