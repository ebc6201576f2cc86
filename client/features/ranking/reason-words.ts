import type { Translator } from '#client/i18n/translator.ts';
import type { RankingResponse, RankingRow } from '#shared/contracts/results.ts';

/** Why a department is not ranked, in a sentence. */
export function reasonWords(
  row: RankingRow,
  { framework }: Pick<RankingResponse, 'framework'>,
  { t, percent }: Translator,
): string {
  return row.reason === 'coverage_below_minimum'
    ? t('ranking.reason.coverage', {
        coverage: percent(row.coverage),
        minimum: percent(framework.minCoverage),
      })
    : t('ranking.reason.notSubmitted');
}
