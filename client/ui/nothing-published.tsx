import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Empty } from './empty.tsx';

/** Before the first publication. */
export function NothingPublished() {
  const { t } = useI18n();
  return (
    <Empty title={t('common.empty.title')}>
      {t('common.empty.text')} <Link href="/method">{t('common.footer.method')}</Link>
    </Empty>
  );
}
