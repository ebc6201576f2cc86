import type { Translator } from '#client/i18n/translator.ts';
import type { OverviewFinding } from './overview-finding.ts';

/** The finding of the first page in one sentence with its number. */
export function overviewHeading(finding: OverviewFinding, i18n: Translator): string {
  const { t, number, signed, year } = i18n;
  const { change, rises, target, meanDecimals } = finding;
  const movement =
    rises > 1
      ? t('overview.finding.rising', { count: rises })
      : change === null
        ? t('overview.finding.at', { mean: number(finding.mean, meanDecimals) })
        : i18n.isShownAsZero(change, meanDecimals)
          ? t('overview.finding.steady', { mean: number(finding.mean, meanDecimals) })
          : change > 0
            ? t('overview.finding.rose', { change: signed(change, meanDecimals) })
            : t('overview.finding.fell', { change: signed(change, meanDecimals) });
  if (!target) return t('overview.finding.alone', { movement });
  const distance = number(Math.abs(target.missing), meanDecimals);
  return target.missing > 0
    ? t('overview.finding.below', { movement, distance, year: year(target.year) })
    : t('overview.finding.above', { movement, distance, year: year(target.year) });
}
