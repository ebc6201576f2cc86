import type { Translator } from '#client/i18n/translator.ts';
import type { TargetsResponse } from '#shared/contracts/targets.ts';
import { TARGET_STATES } from '#shared/domain/targets/target-state.ts';
import { quarterParts } from '#shared/format/quarters.ts';

type Counts = TargetsResponse['counts'][number];

const totalOf = (counts: Counts) => TARGET_STATES.reduce((sum, state) => sum + counts[state], 0);

/** The year that the page speaks of: the next one to end that has targets, else the last one that has. */
export function yearInSight({ cycle, counts, years }: TargetsResponse): number {
  const wanted = counts.filter((each) => totalOf(each) > 0).map(({ year }) => year);
  const { year, quarter } = quarterParts(cycle ?? `${years[0] ?? 0}-Q1`);
  const next = quarter === 4 ? year + 1 : year;
  return wanted.find((each) => each >= next) ?? wanted.at(-1) ?? next;
}

const words = {
  met: 'target.count.met',
  on_track: 'target.count.on_track',
  at_risk: 'target.count.at_risk',
  missed: 'target.count.missed',
  not_enough_quarters: 'target.count.not_enough_quarters',
} as const;

/** How many of a year's targets stand how, in one sentence. */
export function targetsHeading(targets: TargetsResponse, year: number, i18n: Translator): string {
  const { t, text, list } = i18n;
  const counts = targets.counts.find((each) => each.year === year);
  const shown = counts ? TARGET_STATES.filter((state) => counts[state] > 0) : [];
  if (!counts || shown.length === 0) return t('target.heading.none', { year: i18n.year(year) });
  const values = {
    year: i18n.year(year),
    parts: list(shown.map((state) => t(words[state], { count: counts[state] }))),
  };
  const { department } = targets;
  return department
    ? t('target.headingOf', { ...values, department: text(department.name) })
    : t('target.heading', values);
}
