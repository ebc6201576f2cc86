import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
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
  const title = t('ranking.unranked', { count: rows.length });
  return (
    <Section title={title}>
      <table>
        <caption className="hide">{title}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.department.code}>
              <th scope="row">
                <Link href={`/departments/${row.department.code}?cycle=${ranking.cycle}`}>
                  {text(row.department.name)}
                </Link>
              </th>
              <td>
                {reasonWords(row, ranking, i18n)}{' '}
                {row.previous &&
                  ranking.previous &&
                  t('ranking.reason.before', {
                    cycle: quarterShort(ranking.previous.cycle),
                    score: number(row.previous.score, ranking.framework.rankDecimals),
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
