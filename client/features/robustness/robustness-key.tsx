import { useI18n } from '#client/i18n/i18n-context.ts';
import { shareInside } from './robustness-words.ts';

/** What brackets and whiskers mean. */
export function RobustnessKey() {
  const { t, percent } = useI18n();
  return (
    <>
      <span>
        <svg viewBox="0 0 28 16" aria-hidden="true">
          <path className="m-bracket-sign" d="M17 1h-5v14h5" />
        </svg>
        {t('robustness.key.bracket')}
      </span>
      <span className="broad">
        <svg viewBox="0 0 28 16" aria-hidden="true">
          <path className="m-whisker" d="M2 8h24M2 3v10M26 3v10" />
          <rect className="m-bar" x="9.5" y="3.5" width="9" height="9" />
        </svg>
        {t('robustness.key.whisker', { inside: percent(shareInside) })}
      </span>
    </>
  );
}
