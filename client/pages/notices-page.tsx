import { useQuery } from '@tanstack/react-query';
import { NoticesList } from '#client/features/notices/notices-list.tsx';
import { useSeen } from '#client/features/notices/use-seen.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { noticesQuery } from '#client/lib/api/queries.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { NoticesResponse } from '#shared/contracts/notices.ts';
import { newNoticesWords } from '#shared/format/notice-words.ts';

export function NoticesPage() {
  const { t } = useI18n();
  return <OnlyFor name={t('common.notices')}>{() => <OwnNotices />}</OnlyFor>;
}

function OwnNotices() {
  const { t } = useI18n();
  const query = useQuery(noticesQuery());
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('common.notices') }]} />
      <Loaded query={query} what={t('common.notices')}>
        {(data) => <Shown data={data} />}
      </Loaded>
    </>
  );
}

function Shown({ data }: { data: NoticesResponse }) {
  const { t, language } = useI18n();
  useSeen(data);
  return (
    <>
      <PageTitle
        name={t('common.notices')}
        kicker={t('common.notices')}
        heading={newNoticesWords(data.unread, language)}
      />
      {data.notices.length === 0 ? (
        <Empty title={t('notices.none')}>{t('notices.noneMore')}</Empty>
      ) : (
        <NoticesList notices={data.notices} />
      )}
    </>
  );
}
