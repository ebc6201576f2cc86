import { useI18n } from '#client/i18n/i18n-context.ts';
import { toPercent } from '#client/ui/marks/axis-scale.ts';
import { scoreTicks } from '#client/ui/marks/row-grid.tsx';
import { Section } from '#client/ui/section.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import { stackDots } from './strip-points.ts';

const baseline = 66;
const floorHeight = 9;

/** All ranked departments on one line, this one as a labelled diamond. */
export function Strip({ results }: { results: DepartmentResultsResponse }) {
  const { t, text, number, isRtl } = useI18n();
  const { row, distribution, framework } = results;
  const scale = { min: 0, max: 100, isRtl };
  const decimals = framework.rankDecimals;
  const score = row.score;
  if (score === null || distribution.length < 2) return null;
  const sorted = distribution.map((dot) => dot.score).sort((a, b) => a - b);
  const name = text(row.department.name);
  const label = t('department.strip.label', {
    name,
    score: number(score, decimals),
    lowest: number(sorted[0] ?? 0, decimals),
    highest: number(sorted.at(-1) ?? 0, decimals),
    median: number(median(sorted), decimals),
  });
  const others = stackDots(
    distribution.filter((dot) => dot.code !== row.department.code),
    1,
  );
  const here = toPercent(score, scale);
  // Near an end the label grows towards the middle, so that nothing is cut.
  const anchor = here > 75 ? 'end' : here < 25 ? 'start' : 'middle';
  return (
    <Section title={t('department.strip')} lede={label}>
      <svg className="chart" height="92" role="img" aria-label={label}>
        {scoreTicks.map((tick) => {
          const x = `${toPercent(tick, scale)}%`;
          return (
            <g key={tick}>
              <line className="m-grid" x1={x} x2={x} y1="34" y2={baseline} />
              {/* The svg runs left to right in both languages: 100 ends at the right edge or begins at the left. */}
              <text
                x={x}
                y={baseline + 18}
                textAnchor={tick < 100 ? 'middle' : isRtl ? 'start' : 'end'}
              >
                {number(tick)}
              </text>
            </g>
          );
        })}
        <line className="m-axis" x1="1%" x2="99%" y1={baseline} y2={baseline} />
        {others.map((dot) => (
          <circle
            key={dot.code}
            className="m-peer"
            cx={`${toPercent(dot.score, scale)}%`}
            cy={baseline - 8 - dot.floor * floorHeight}
            r="4.5"
          />
        ))}
        <line className="m-axis" x1={`${here}%`} x2={`${here}%`} y1="20" y2={baseline - 14} />
        <svg x={`${here}%`} y={baseline - 8} overflow="visible">
          <path className="m-me" d="M0-7 7 0 0 7-7 0Z" />
        </svg>
        <text className="strong" x={`${here}%`} y="14" textAnchor={anchor}>
          {`${name} ${number(score, decimals)}`}
        </text>
      </svg>
    </Section>
  );
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
