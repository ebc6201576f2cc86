import type { Translator } from '#client/i18n/translator.ts';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import type { Crossings } from './level-crossings.ts';
import {
  findStrongest,
  findingDecimals,
  type AgainstTarget,
  type Direction,
  type Statement,
} from './strongest-findings.ts';

/** The strongest finding as the heading of a page, and the next ones as the sentences below it. */
export interface OverviewWords {
  readonly heading: string;
  readonly lede: string;
}

export function overviewWords(trends: TrendsResponse, i18n: Translator): OverviewWords | null {
  const [heading, ...others] = findStrongest(trends).map((each) => sentenceOf(each, i18n));
  if (heading === undefined) return null;
  return { heading, lede: others.map((sentence) => `${sentence}.`).join(' ') };
}

function sentenceOf(statement: Statement, i18n: Translator): string {
  switch (statement.kind) {
    case 'target':
      return targetSentence(statement, i18n);
    case 'direction':
      return directionSentence(statement, i18n);
    case 'crossings':
      return crossingsSentence(statement, i18n);
    case 'move': {
      const { change, departments } = statement;
      return i18n.t(change > 0 ? 'overview.finding.largestRise' : 'overview.finding.largestFall', {
        who: namesOf(departments, i18n),
        change: i18n.number(Math.abs(change), findingDecimals),
      });
    }
  }
}

function targetSentence(
  { year, missing, isReached, isSettled }: AgainstTarget,
  i18n: Translator,
): string {
  const { t, number, isShownAsZero } = i18n;
  const values = {
    year: i18n.year(year),
    distance: number(Math.abs(missing), findingDecimals),
  };
  if (!isReached) return t(isSettled ? 'overview.finding.missed' : 'overview.finding.toGo', values);
  if (isShownAsZero(missing, findingDecimals))
    return t(isSettled ? 'overview.finding.met' : 'overview.finding.metEarly', values);
  return t(isSettled ? 'overview.finding.exceeded' : 'overview.finding.early', values);
}

function directionSentence(
  { mean, change, quarters, isNewVersion }: Direction,
  i18n: Translator,
): string {
  const { t, number } = i18n;
  const at = { mean: number(mean, findingDecimals) };
  if (change === null)
    return t(isNewVersion ? 'overview.finding.break' : 'overview.finding.at', at);
  if (quarters === 0) return t('overview.finding.steady', at);
  if (quarters > 1)
    return t(change > 0 ? 'overview.finding.rising' : 'overview.finding.falling', {
      count: quarters,
    });
  return t(change > 0 ? 'overview.finding.rose' : 'overview.finding.fell', {
    change: number(Math.abs(change), findingDecimals),
  });
}

function crossingsSentence({ up, down }: Crossings, i18n: Translator): string {
  const { t, number } = i18n;
  const who = (side: Crossings['up']) =>
    namesOf(
      side.map(({ department }) => department),
      i18n,
    );
  if (up.length > 0 && down.length > 0)
    return t('overview.finding.upAndDown', { up: who(up), down: who(down) });
  const side = up.length > 0 ? up : down;
  const [only] = side;
  if (only && side.length === 1)
    return t(up.length > 0 ? 'overview.finding.upOne' : 'overview.finding.downOne', {
      who: who(side),
      from: number(only.from),
      to: number(only.to),
    });
  return t(up.length > 0 ? 'overview.finding.up' : 'overview.finding.down', { who: who(side) });
}

/** One or two by name, more by their number. */
function namesOf(departments: readonly DepartmentRef[], { t, text, list }: Translator): string {
  return departments.length > 2
    ? t('overview.finding.departments', { count: departments.length })
    : list(departments.map(({ name }) => text(name)));
}
