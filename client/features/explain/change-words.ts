import type { Translator } from '#client/i18n/translator.ts';
import type { LocalTextDto } from '#shared/contracts/common.ts';
import type { DepartmentChangeResponse } from '#shared/contracts/insights.ts';
import { isolate } from '#shared/format/bidi.ts';

export type Change = NonNullable<DepartmentChangeResponse['change']>;

/** What a sentence needs of a change; the mean of all departments has it too. */
export interface ChangeParts {
  readonly points: number;
  readonly nodes: readonly Pick<Change['nodes'][number], 'title' | 'points' | 'method'>[];
  readonly causes: Pick<Change['causes'], 'framework'>;
}

/** How many parts a sentence names before it sums up the rest. */
const named = 3;
const decimals = 2;

/**
 * Parts of a change, the largest first; those that round to nothing are left out, the rest is one figure. What the
 * method made is apart: the parts are what was done under either version.
 */
export function partsOf({ points: whole, nodes, causes: { framework: method } }: ChangeParts): {
  readonly shown: readonly { readonly title: LocalTextDto; readonly points: number }[];
  readonly rest: number;
  readonly method: number;
} {
  const least = 0.5 * 10 ** -decimals;
  const shown = nodes
    .map(({ title, points, method: part }) => ({ title, points: points - part }))
    .filter(({ points }) => Math.abs(points) >= least)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, named);
  const sum = shown.reduce((total, { points }) => total + points, 0);
  return { shown, rest: whole - method - sum, method };
}

/** "Rose by 3.10: services +2.40, security +0.90, the rest +0.00, the method −0.20." */
export function changeSentence(change: ChangeParts, i18n: Translator): string {
  const { t, text, number, signed, isShownAsZero } = i18n;
  const { shown, rest, method } = partsOf(change);
  const hasMethod = !isShownAsZero(method, decimals);
  if (isShownAsZero(change.points, decimals) && shown.length === 0 && !hasMethod)
    return t('explain.same');
  const parts = shown.map(
    ({ title, points }) => `${text(title)} ${isolate(signed(points, decimals))}`,
  );
  if (!isShownAsZero(rest, decimals))
    parts.push(t('explain.rest', { points: signed(rest, decimals) }));
  if (hasMethod) parts.push(t('explain.method', { points: signed(method, decimals) }));
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
