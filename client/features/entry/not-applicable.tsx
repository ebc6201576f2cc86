import { useI18n } from '#client/i18n/i18n-context.ts';
import type { AnswerDraft } from '#client/lib/outbox/answer-draft.ts';
import fields from '#client/ui/answer/answer.module.css';
import { LongText } from '#client/ui/answer/long-text.tsx';

/** Says that an indicator does not apply, and why. What was typed before stays for a change of mind. */
export function NotApplicable({
  draft,
  onChange,
}: {
  draft: AnswerDraft;
  onChange: (change: Partial<AnswerDraft>) => void;
}) {
  const { t } = useI18n();
  return (
    <>
      <label className={fields['option']}>
        <input
          type="checkbox"
          checked={draft.notApplicable}
          onChange={(event) => onChange({ notApplicable: event.currentTarget.checked })}
        />
        <span>
          {t('entry.notApplicable')}
          {draft.notApplicable && <small>{t('entry.notApplicable.hint')}</small>}
        </span>
      </label>
      {draft.notApplicable && (
        <LongText
          label={t('entry.notApplicable.reason')}
          text={draft.reason}
          limit={1000}
          onText={(reason) => onChange({ reason })}
        />
      )}
    </>
  );
}
