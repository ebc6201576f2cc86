import type { Translator } from '#client/i18n/translator.ts';
import { RowAxis } from '#client/ui/marks/row-axis.tsx';
import type { RankingResponse } from '#shared/contracts/results.ts';
import type { RobustnessResponse } from '#shared/contracts/robustness.ts';
import { Bracket } from './bracket.tsx';
import { bracketsOf, turned } from './brackets.ts';
import { rankTicks } from './rank-ticks.ts';
import { rangesOf, rangeText } from '#shared/format/rank-range.ts';
import { Whisker } from './whisker.tsx';

/** How the rows stand: brackets join neighbours, so they need the ranks in order and none left out. */
export type RowOrder = 'ascending' | 'descending' | 'other';

/** What the ranking's table shows beside each rank, by department. */
export function rankColumns(
  robustness: RobustnessResponse,
  ranking: RankingResponse,
  order: RowOrder,
  { text, number, isRtl }: Translator,
) {
  const ranges = rangesOf(robustness);
  const brackets = bracketsOf(robustness);
  const names = new Map(ranking.rows.map(({ department }) => [department.code, department.name]));
  const ranks = new Map(robustness.departments.map(({ code, rank }) => [code, rank]));
  const count = robustness.departments.length;
  const ticks = rankTicks(count);
  const scale = { min: 1, max: Math.max(2, count), isRtl };
  const nameOf = (code: string) => {
    const name = names.get(code);
    return name ? text(name) : code;
  };
  const piecesOf = (code: string) => {
    const pieces = brackets.get(code)?.pieces ?? [];
    return order === 'other' ? [] : order === 'ascending' ? pieces : pieces.map(turned);
  };
  return {
    bracket: (code: string) => (
      <Bracket pieces={piecesOf(code)} peers={(brackets.get(code)?.peers ?? []).map(nameOf)} />
    ),
    // Brackets that go on below a row go on through what it opens to.
    bracketBelow: (code: string) => (
      <Bracket
        pieces={piecesOf(code)
          .filter(({ part }) => part !== 'last')
          .map(({ lane }) => ({ lane, part: 'middle' }))}
        peers={[]}
      />
    ),
    range: (code: string) => {
      const range = ranges.get(code);
      return range ? <bdi>{rangeText(range, number)}</bdi> : null;
    },
    whisker: (code: string) => {
      const [range, rank] = [ranges.get(code), ranks.get(code)];
      if (!range || rank === undefined) return null;
      return <Whisker scale={scale} ticks={ticks} rank={rank} range={range} />;
    },
    axis: <RowAxis scale={scale} ticks={ticks} label={number} />,
  };
}
