import type { Translator } from '#client/i18n/translator.ts';
import type { ChangesResponse } from '#shared/contracts/insights.ts';
import type { ChangeSplit } from './change-split.ts';

const decimals = 2;

/** "The index rose by 3.10: performance +3.30, method −0.20"; under one version all of it is performance. */
export function splitHeading(
  { points, performance, method }: ChangeSplit,
  who: string,
  isOneMethod: boolean,
  { t, number, signed, isShownAsZero }: Translator,
): string {
  const values = {
    who,
    points: number(Math.abs(points), decimals),
    performance: signed(performance, decimals),
    method: signed(method, decimals),
  };
  if (isOneMethod && !isShownAsZero(points, decimals))
    return t(points < 0 ? 'compare.split.fellOnly' : 'compare.split.roseOnly', values);
  if (isOneMethod) return t('compare.split.sameOnly', values);
  if (isShownAsZero(points, decimals)) return t('compare.split.same', values);
  return t(points < 0 ? 'compare.split.fell' : 'compare.split.rose', values);
}

/** Which version measured each quarter, and what that means for the change. */
export function versionWords(
  { from, to }: Pick<ChangesResponse, 'from' | 'to'>,
  { t, quarter }: Translator,
): string {
  const values = {
    from: quarter(from.cycle),
    to: quarter(to.cycle),
    before: from.framework.version,
    after: to.framework.version,
  };
  return t(
    from.framework.sha256 === to.framework.sha256
      ? 'compare.versions.same'
      : 'compare.versions.two',
    values,
  );
}

/** Over how many departments the mean is. */
export function meanWords({ mean }: ChangesResponse, { t }: Translator): string {
  return mean ? t('compare.split.over', { count: mean.departments }) : '';
}
