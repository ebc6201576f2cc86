import type { Translator } from '#client/i18n/translator.ts';
import type { CsvCell } from '#client/lib/csv.ts';
import { kindName } from '#client/lib/kind-name.ts';
import { roundDecimal } from '#client/lib/round.ts';
import type { RankingResponse, RankingRow } from '#shared/contracts/results.ts';
import { reasonWords } from './reason-words.ts';

/** The rows as the page shows them, with scores at the decimals by which they are ranked. */
export function rankingCsv(
  ranking: RankingResponse,
  rows: readonly RankingRow[],
  i18n: Translator,
): CsvCell[][] {
  const { t, text } = i18n;
  const { rankDecimals, version, sha256 } = ranking.framework;
  const round = (value: number | null | undefined) =>
    value === null || value === undefined ? null : roundDecimal(value, rankDecimals);
  const titleOf = (level: number | null) => {
    const band = ranking.levels.find((candidate) => candidate.level === level);
    return band ? text(band.title) : null;
  };
  const head = [
    t('common.column.quarter'),
    t('common.column.rank'),
    t('common.column.code'),
    t('common.column.department'),
    t('common.column.kind'),
    t('common.column.score'),
    t('ranking.column.scoreChange'),
    t('ranking.column.rankChange'),
    t('common.column.level'),
    t('ranking.column.levelName'),
    t('common.column.coverage'),
    t('ranking.column.note'),
    t('common.column.version'),
    'sha256',
  ];
  return [
    head,
    ...rows.map((row) => [
      ranking.cycle,
      row.rank,
      row.department.code,
      text(row.department.name),
      kindName(row.department.kind, t),
      round(row.score),
      round(row.previous?.scoreChange),
      row.previous?.rankChange ?? null,
      row.level,
      titleOf(row.level),
      roundDecimal(row.coverage, 4),
      row.heldBy ? t('common.gate') : row.reason ? reasonWords(row, ranking, i18n) : null,
      version,
      sha256,
    ]),
  ];
}
