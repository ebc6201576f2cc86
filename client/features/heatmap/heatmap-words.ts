import type { Translator } from '#client/i18n/translator.ts';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import { isolate } from '#shared/format/bidi.ts';
import { findInHeatmap } from './heatmap-finding.ts';
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
  const level = band ? { level: number(band.level), name: text(band.title) } : null;
  return {
    heading:
      map.path.length === 0
        ? t('heatmap.heading.index', { column, mean })
        : t('heatmap.heading', { place, column, mean }),
    lede:
      level === null
        ? ''
        : weak === 0
          ? t('heatmap.lede.none', level)
          : t('heatmap.lede', {
              ...level,
              weak,
              total: number(total),
              department: text(lowest.department.name),
              column: text(lowest.column.title),
              score: number(lowest.score, 2),
            }),
  };
}

function indicatorWords({ node, rows }: HeatmapResponse, { t, text, number }: Translator) {
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
  const lowest = others.reduce((found, each) => (each.score < found.score ? each : found), first);
  return {
    heading: t('heatmap.heading.indicator', {
      place,
      score: number(lowest.score, 2),
      department: text(lowest.department.name),
    }),
    lede,
  };
}

/** What a department answered, in words. */
export function answerWords(
  row: HeatmapRow,
  form: HeatmapResponse['node']['indicator'],
  { t, text, number }: Translator,
): string {
  const { answer } = row;
  if (answer === null || answer.state === 'missing') return t('heatmap.answer.missing');
  if (answer.state === 'not_applicable') return t('heatmap.answer.notApplicable');
  const figure = number(answer.value ?? 0, 0, 2);
  const unit = form?.unit;
  const words = answer.text
    ? text(answer.text)
    : unit?.en === '%' || form?.kind === 'percentage'
      ? isolate(`${figure}%`)
      : unit
        ? `${isolate(figure)} ${text(unit)}`
        : isolate(figure);
  return answer.carried ? t('heatmap.answer.carried', { answer: words }) : words;
}
