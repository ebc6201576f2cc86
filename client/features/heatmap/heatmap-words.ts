import type { Translator } from '#client/i18n/translator.ts';
import { figureWords, percent } from '#client/lib/method/figure-words.ts';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import { findInHeatmap, sharing } from './heatmap-finding.ts';
import type { HeatmapRow } from './heatmap-view.ts';

/** Heading and opening sentence of a heat map, from its own numbers. */
export function heatmapWords(map: HeatmapResponse, i18n: Translator) {
  return map.node.indicator ? indicatorWords(map, i18n) : levelWords(map, i18n);
}

function levelWords(map: HeatmapResponse, { t, text, number }: Translator) {
  const { weakest, lowest, weak, total, band } = findInHeatmap(map);
  const place = text(map.node.title);
  if (!weakest || !lowest) return { heading: t('heatmap.heading.none', { place }), lede: '' };
  const column = text(weakest.column.title);
  const mean = number(weakest.mean, 2);
  const level = band && { level: number(band.level), name: text(band.title) };
  const counts = { ...level, weak, total: number(total), score: number(lowest.score, 2) };
  return {
    heading:
      map.path.length === 0
        ? t('heatmap.heading.index', { column, mean })
        : t('heatmap.heading', { place, column, mean }),
    lede: !level
      ? ''
      : weak === 0
        ? t('heatmap.lede.none', level)
        : lowest.tied > 1
          ? t('heatmap.lede.tied', { ...counts, tied: lowest.tied })
          : t('heatmap.lede', {
              ...counts,
              department: text(lowest.department.name),
              column: text(lowest.column.title),
            }),
  };
}

/** More are not named one by one. */
const namedAtMost = 3;

function indicatorWords({ node, rows }: HeatmapResponse, { t, text, number, list }: Translator) {
  const place = text(node.title);
  const scored = rows.flatMap(({ department, score }) =>
    score === null ? [] : [{ department, score }],
  );
  const [first, ...others] = scored;
  const count = (state: string) => rows.filter(({ answer }) => answer?.state === state).length;
  const lede = t('heatmap.lede.indicator', {
    answered: count('value'),
    total: number(rows.length),
    missing: count('missing'),
  });
  if (!first) return { heading: t('heatmap.heading.none', { place }), lede };
  const least = others.reduce((found, { score }) => Math.min(found, score), first.score);
  const lowest = sharing(least, scored).map(({ department }) => text(department.name));
  const score = number(least, 2);
  return {
    heading:
      lowest.length > namedAtMost
        ? t('heatmap.heading.indicator.tied', { place, score, count: lowest.length })
        : t('heatmap.heading.indicator', { place, score, department: list(lowest) }),
    lede,
  };
}

/** What a department answered, in words. */
export function answerWords(
  row: HeatmapRow,
  form: HeatmapResponse['node']['indicator'],
  i18n: Translator,
): string {
  const { t, text } = i18n;
  const { answer } = row;
  if (answer === null || answer.state === 'missing') return t('heatmap.answer.missing');
  if (answer.state === 'not_applicable') return t('heatmap.answer.notApplicable');
  const unit = form?.kind === 'percentage' ? percent : form?.unit;
  const words = answer.text ? text(answer.text) : figureWords(answer.value ?? 0, unit, i18n);
  return answer.carried ? t('heatmap.answer.carried', { answer: words }) : words;
}
