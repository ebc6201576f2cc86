import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { rankingQuery } from '#client/lib/api/queries.ts';
import { kindName } from '#client/lib/kind-name.ts';
import { Delta } from '#client/ui/delta.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';
import type { DepartmentResultsResponse, RankingRow } from '#shared/contracts/results.ts';

/** How many of the same kind stand above and below in the table. */
const around = 3;

/** The nearest departments of the same kind, and how far away they are. */
export function PeersSection({ results }: { results: DepartmentResultsResponse }) {
  const { t, text, number } = useI18n();
  const { cycle, row, framework } = results;
  const { kind, code } = row.department;
  const query = useQuery(rankingQuery(cycle));
  return (
    <Section title={t('explain.peers')} lede={t('explain.peers.lede', { kind: kindName(kind, t) })}>
      <Loaded query={query} what={t('explain.what')}>
        {({ rows }) => (
          <table>
            <caption className="hide">{t('explain.peers')}</caption>
            <thead>
              <tr>
                <th scope="col" className="n">
                  {t('common.column.rank')}
                </th>
                <th scope="col">{t('common.column.department')}</th>
                <th scope="col" className="n">
                  {t('common.column.score')}
                </th>
                <th scope="col" className="n">
                  {t('explain.distance')}
                </th>
              </tr>
            </thead>
            <tbody>
              {nearest(rows, code, kind).map((peer) => (
                <tr key={peer.department.code}>
                  <td className="n">
                    <span className="num">{number(peer.rank ?? 0)}</span>
                  </td>
                  <th scope="row">
                    {peer.department.code === code ? (
                      <strong>{text(peer.department.name)}</strong>
                    ) : (
                      <Link href={`/departments/${peer.department.code}?cycle=${cycle}`}>
                        {text(peer.department.name)}
                      </Link>
                    )}
                  </th>
                  <td className="n">
                    <span className="num strong">
                      {number(peer.score ?? 0, framework.rankDecimals)}
                    </span>
                  </td>
                  <td className="n">
                    {peer.department.code === code || row.score === null ? (
                      ''
                    ) : (
                      <Delta
                        value={(peer.score ?? 0) - row.score}
                        decimals={framework.rankDecimals}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
      <p className="small no-print">
        <Link href={`/ranking?cycle=${cycle}&kind=${kind}`}>{t('explain.peers.all')}</Link>
      </p>
    </Section>
  );
}

/** Ranked departments of a kind around one of them, in the order of their ranks. */
function nearest(rows: readonly RankingRow[], code: string, kind: string): RankingRow[] {
  const alike = rows.filter(({ department, rank }) => rank !== null && department.kind === kind);
  const at = Math.max(
    0,
    alike.findIndex(({ department }) => department.code === code),
  );
  const size = 2 * around + 1;
  const first = Math.max(0, Math.min(at - around, alike.length - size));
  return alike.slice(first, first + size);
}
