import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from './icon.tsx';
import { Tag } from './tag.tsx';

/** The level is held below what the score reaches. */
export function GateTag() {
  const { t } = useI18n();
  return (
    <Tag>
      <Icon name="gate" />
      {t('common.gate')}
    </Tag>
  );
}
