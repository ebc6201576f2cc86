import { useI18n } from '#client/i18n/i18n-context.ts';

/** A cell without a figure: a dash to the eye, a word to the ear. */
export function NoValue() {
  const { t } = useI18n();
  return (
    <span className="quiet">
      <span aria-hidden="true">{t('common.none')}</span>
      <span className="hide">{t('common.none.spoken')}</span>
    </span>
  );
}
