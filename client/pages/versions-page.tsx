import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DraftsTable } from '#client/features/frameworks/drafts-table.tsx';
import { FrameworkHead } from '#client/features/frameworks/framework-head.tsx';
import { ImportDraft } from '#client/features/frameworks/import-draft.tsx';
import { StartDraft } from '#client/features/frameworks/start-draft.tsx';
import { VersionsTable } from '#client/features/frameworks/versions-table.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { frameworksQuery } from '#client/lib/api/framework-queries.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';

export function VersionsPage() {
  const { t } = useI18n();
  const query = useQuery(frameworksQuery());
  const [asked, setAsked] = useState<'start' | 'import' | null>(null);
  const close = () => setAsked(null);
  return (
    <Loaded query={query} what={t('framework.what')}>
      {({ versions, drafts, mayDraft }) => (
        <>
          <FrameworkHead
            name={t('framework.nav.versions')}
            heading={t('framework.versions.heading', { count: versions.length })}
            lede={t('framework.versions.lede')}
            actions={
              mayDraft && (
                <>
                  <button type="button" className="btn main" onClick={() => setAsked('start')}>
                    {t('framework.start')}
                  </button>
                  <button type="button" className="btn" onClick={() => setAsked('import')}>
                    {t('framework.import')}
                  </button>
                </>
              )
            }
          />
          <VersionsTable versions={versions} />
          {mayDraft && (
            <Section title={t('framework.drafts.title')} lede={t('framework.drafts.lede')}>
              {drafts.length === 0 ? (
                <p className="quiet">{t('framework.drafts.none')}</p>
              ) : (
                <DraftsTable drafts={drafts} />
              )}
            </Section>
          )}
          {asked === 'start' && <StartDraft versions={versions} onClose={close} />}
          {asked === 'import' && <ImportDraft onClose={close} />}
        </>
      )}
    </Loaded>
  );
}
