import type { Translator } from '#client/i18n/translator.ts';
import type { CheckResult } from '#shared/domain/checks/check-answer.ts';

const words = {
  'checks.missing': 'entry.check.missing',
  'checks.reason_missing': 'entry.check.reasonMissing',
  'checks.zero_denominator': 'entry.check.zeroDenominator',
  'checks.negative_part': 'entry.check.negativePart',
  'checks.part_exceeds_whole': 'entry.check.partExceedsWhole',
  'checks.not_a_percentage': 'entry.check.notAPercentage',
  'checks.below_min': 'entry.check.belowMin',
  'checks.above_max': 'entry.check.aboveMax',
  'checks.evidence_missing': 'entry.check.evidenceMissing',
  'checks.evidence_old': 'entry.check.evidenceOld',
} as const;

/** What a check says, in words; a check that this page does not know shows its code. */
export function checkWords(
  { code, params = {} }: Pick<CheckResult, 'code' | 'params'>,
  { t, number, signed }: Pick<Translator, 't' | 'number' | 'signed'>,
): string {
  if (code === 'checks.jump') {
    const change = Number(params['to']) - Number(params['from']);
    return t('entry.check.jump', { change: signed(change, 2) });
  }
  if (!(code in words)) return code;
  const values = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'number' && name !== 'months' ? number(value, 0, 2) : value,
  ]);
  return t(words[code as keyof typeof words], Object.fromEntries(values));
}
