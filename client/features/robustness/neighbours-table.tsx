import { useI18n } from '#client/i18n/i18n-context.ts';
import type { NeighbourShares } from './rank-shares.ts';
import { shareWords } from './share-words.ts';

const sides = ['probabilities.ahead', 'probabilities.level', 'probabilities.behind'] as const;

/** How often a department was ahead of those beside it in the ranking, and whether that tells them apart. */
export function NeighboursTable({
  neighbours,
  nameOf,
}: {
  neighbours: readonly NeighbourShares[];
  nameOf: (code: string) => string;
}) {
  const i18n = useI18n();
  const { t, number } = i18n;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('probabilities.neighbours')}</th>
          {sides.map((side) => (
            <th key={side} scope="col" className={side === 'probabilities.level' ? 'n desk' : 'n'}>
              {t(side)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {neighbours.map(({ code, rank, ahead, level, behind, indistinguishable }) => (
          <tr key={code}>
            <th scope="row">
              {nameOf(code)}
              <div className="small quiet">
                {t(indistinguishable ? 'probabilities.close' : 'probabilities.apart', {
                  rank: number(rank),
                })}
              </div>
            </th>
            <td className="n">{shareWords(ahead, i18n)}</td>
            <td className="n desk">{shareWords(level, i18n)}</td>
            <td className="n">{shareWords(behind, i18n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
