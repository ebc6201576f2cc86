import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { PageTitle } from '#client/ui/page-title.tsx';

export function UnknownDepartment({ code }: { code: string }) {
  const { t } = useI18n();
  return (
    <>
      <PageTitle
        name={t('common.notFound.crumb')}
        heading={t('department.unknown', { code })}
        lede={t('department.unknown.text')}
      />
      <p>
        <Link href="/ranking">{t('common.notFound.link')}</Link>
      </p>
    </>
  );
}
