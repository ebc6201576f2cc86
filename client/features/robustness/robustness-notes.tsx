import { useI18n } from '#client/i18n/i18n-context.ts';
import type { RobustnessResponse } from '#shared/contracts/robustness.ts';
import { settingsWords } from './robustness-words.ts';

/** How the rank ranges were made and how they are to be read. */
export function RobustnessNotes({ robustness }: { robustness: RobustnessResponse }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { draws, seed } = robustness.settings;
  return (
    <>
      <p>
        {t('robustness.notes.range', { draws })} {settingsWords(robustness.settings, i18n)}
      </p>
      <p>
        {t('robustness.notes.pairs')}{' '}
        {t('robustness.notes.seed', { seed: number(seed).replaceAll(',', '') })}
      </p>
    </>
  );
}
