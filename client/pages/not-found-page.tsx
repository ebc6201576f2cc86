import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

export function NotFoundPage() {
  const { t } = useI18n();
  return (
    <>
      <Crumbs
        path={[{ name: t('common.home'), href: '/' }, { name: t('common.notFound.crumb') }]}
      />
      <PageTitle
        name={t('common.notFound.crumb')}
        heading={t('common.notFound.title')}
        lede={t('common.notFound.text')}
      />
      <p>
        <Link href="/ranking">{t('common.notFound.link')}</Link>
      </p>
    </>
  );
}
