import type { Translator } from '#client/i18n/translator.ts';
import type { DepartmentChangeResponse } from '#shared/contracts/insights.ts';
import { isolate } from '#shared/format/bidi.ts';

export type Change = NonNullable<DepartmentChangeResponse['change']>;

/** How many parts a sentence names before it sums up the rest. */
const named = 3;
const decimals = 2;

/** Parts of a change, the largest first; those that round to nothing are left out, the rest is one figure. */
export function partsOf(change: Change): {
  readonly shown: Change['nodes'];
  readonly rest: number;
} {
  const least = 0.5 * 10 ** -decimals;
  const shown = change.nodes
    .filter(({ points }) => Math.abs(points) >= least)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, named);
  const sum = shown.reduce((total, { points }) => total + points, 0);
  return { shown, rest: change.points - sum };
}

/** "Rose by 3.10: services +2.40, security +0.90, the rest −0.20." */
export function changeSentence(change: Change, i18n: Translator): string {
  const { t, text, number, signed, isShownAsZero } = i18n;
  const { shown, rest } = partsOf(change);
  if (isShownAsZero(change.points, decimals) && shown.length === 0) return t('explain.same');
  const parts = shown.map(
    ({ title, points }) => `${text(title)} ${isolate(signed(points, decimals))}`,
  );
  if (!isShownAsZero(rest, decimals))
    parts.push(t('explain.rest', { points: signed(rest, decimals) }));
  return t(change.points < 0 ? 'explain.fell' : 'explain.rose', {
    points: number(Math.abs(change.points), decimals),
    parts: parts.join(t('explain.comma')),
  });
}

const causes = [
  ['data', 'explain.cause.data'],
  ['verdicts', 'explain.cause.verdicts'],
  ['missing', 'explain.cause.missing'],
  ['framework', 'explain.cause.framework'],
  ['peers', 'explain.cause.peers'],
] as const;

/** Every cause with its points and words; peers only where a method compares departments. */
export function causeRows(of: Change['causes'], { t }: Pick<Translator, 't'>) {
  return causes
    .filter(([cause]) => cause !== 'peers' || of.peers !== 0)
    .map(([cause, key]) => ({ cause, words: t(key), points: of[cause] }));
}

/** How the rank moved, who was passed and by whom. */
export function rankSentence({ rank }: Change, i18n: Translator): string {
  const { t, text, list } = i18n;
  if (!rank) return '';
  const names = (departments: readonly { name: { ar: string; en: string } }[]) =>
    list(departments.map(({ name }) => text(name)));
  const sentences = [
    rank.change === 0
      ? t('explain.rank.same')
      : t(rank.change > 0 ? 'explain.rank.rose' : 'explain.rank.fell', {
          count: Math.abs(rank.change),
        }),
    rank.passed.length > 0 && t('explain.rank.passed', { names: names(rank.passed) }),
    rank.passedBy.length > 0 && t('explain.rank.passedBy', { names: names(rank.passedBy) }),
  ];
  return sentences.filter(Boolean).join(' ');
}
