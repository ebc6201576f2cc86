import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import fields from '#client/ui/answer/answer.module.css';

/** What is asked for, and, folded, how to find it out and what proves it. */
export function Guidance({ indicator }: { indicator: FormIndicator }) {
  const { t, text } = useI18n();
  const { definition, guidance, evidence } = indicator.form;
  return (
    <div>
      {definition && <p className={fields['hint']}>{text(definition)}</p>}
      {(guidance || evidence?.typical) && (
        <details>
          <summary>
            {t('entry.guidance')}
            <span className="hide"> {indicator.code}</span>
          </summary>
          {guidance && <p className={fields['hint']}>{text(guidance)}</p>}
          {evidence?.typical && (
            <p className={fields['hint']}>
              <strong>{t('entry.evidence')}:</strong> {text(evidence.typical)}
            </p>
          )}
        </details>
      )}
    </div>
  );
}
