import type { Translator } from '#client/i18n/translator.ts';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import type { RobustnessResponse } from '#shared/contracts/robustness.ts';
import { isCertain, type Comparison } from './comparison.ts';

const decimals = 2;

/** Who leads and by how much, whether that order is certain, and where they differ most. */
export function comparisonWords(
  { standings, parts }: Comparison,
  { node, path }: HeatmapResponse,
  robustness: RobustnessResponse | undefined,
  i18n: Translator,
): { readonly heading: string; readonly lede: string } {
  const { t, text, number, isShownAsZero } = i18n;
  const scored = standings
    .flatMap(({ department, score }) => (score === null ? [] : [{ department, score }]))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const place = text(node.title);
  if (!first || !second) return { heading: t('compare.heading.few', { place }), lede: '' };

  const gap = first.score - second.score;
  const names = { first: text(first.department.name), second: text(second.department.name) };
  const isIndex = path.length === 0;
  const heading = isShownAsZero(gap, decimals)
    ? t('compare.heading.level', { ...names, place })
    : t(isIndex ? 'compare.heading.index' : 'compare.heading', {
        ...names,
        place,
        gap: number(gap, decimals),
      });

  const widest = parts
    .filter((part) => part.gap !== null)
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
  const certain =
    isIndex && robustness
      ? isCertain(robustness, first.department.code, second.department.code)
      : null;
  const sentences = [
    certain === null ? '' : t(certain ? 'compare.certain' : 'compare.uncertain', names),
    widest
      ? t('compare.widest', {
          part: text(widest.column.title),
          gap: number(widest.gap ?? 0, decimals),
        })
      : '',
  ];
  return { heading, lede: sentences.filter(Boolean).join(' ') };
}

/** Where each line of the trend begins and ends, for those who do not see it. */
export function trendLabel(
  { standings }: Comparison,
  node: HeatmapResponse['node'],
  { t, text, number, list }: Translator,
): string {
  const figures = standings.map(({ department, score }) =>
    score === null ? text(department.name) : `${text(department.name)} ${number(score, decimals)}`,
  );
  return t('compare.trend.label', { node: text(node.title), figures: list(figures) });
}
