import { useQuery } from '@tanstack/react-query';
import { DraftView } from '#client/features/frameworks/draft-view.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { draftQuery } from '#client/lib/api/framework-queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';

export function DraftPage() {
  const { t } = useI18n();
  const { params } = useUrlState();
  const [id, version] = [params.get('framework') ?? '', params.get('version') ?? ''];
  return (
    <OnlyFor name={t('framework.draft')} roles={['reviewer', 'chair']}>
      {() => <Found key={`${id} ${version}`} id={id} version={version} />}
    </OnlyFor>
  );
}

function Found({ id, version }: { id: string; version: string }) {
  const { t } = useI18n();
  const query = useQuery(draftQuery(id, version));
  return (
    <Loaded query={query} what={t('framework.draft')}>
      {(draft) => <DraftView draft={draft} />}
    </Loaded>
  );
}
