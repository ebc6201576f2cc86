import { lazy, Suspense, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';

const AnswerHistory = lazy(() =>
  import('./answer-history.tsx').then((m) => ({ default: m.AnswerHistory })),
);

/** Opens everything that was ever sent for an answer. */
export function HistoryToggle({
  place,
  indicator,
}: {
  place: { readonly cycle: string; readonly department: string };
  indicator: FormIndicator;
}) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  if (indicator.version === 0) return null;
  return (
    <div className="no-print">
      <button
        type="button"
        className="link small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('evidence.history')}
        <span className="hide"> {indicator.code}</span>
      </button>
      {isOpen && (
        <Suspense>
          <AnswerHistory place={place} indicator={indicator} />
        </Suspense>
      )}
    </div>
  );
}
