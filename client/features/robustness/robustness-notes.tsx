import { useI18n } from '#client/i18n/i18n-context.ts';
import type { RobustnessResponse } from '#shared/contracts/robustness.ts';
import { settingsWords, shareApart, shareInside } from './robustness-words.ts';

/** How the rank ranges were made and how they are to be read. */
export function RobustnessNotes({ robustness }: { robustness: RobustnessResponse }) {
  const i18n = useI18n();
  const { t, number, percent } = i18n;
  const { draws, seed } = robustness.settings;
  return (
    <>
      <p>
        {t('robustness.notes.range', { draws, inside: percent(shareInside) })}{' '}
        {settingsWords(robustness.settings, i18n)}
      </p>
      <p>
        {t('robustness.notes.pairs', { apart: percent(shareApart) })}{' '}
        {t('robustness.notes.seed', { seed: number(seed).replaceAll(',', '') })}
      </p>
    </>
  );
}
