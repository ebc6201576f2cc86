import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AsIfTable } from '#client/features/frameworks/as-if-table.tsx';
import { BreakSection } from '#client/features/frameworks/break-section.tsx';
import {
  ChooseVersion,
  type PublishedVersion,
} from '#client/features/frameworks/choose-version.tsx';
import { FrameworkHead } from '#client/features/frameworks/framework-head.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { asIfQuery } from '#client/lib/api/framework-queries.ts';
import { Loaded } from '#client/ui/loaded.tsx';

export function AsIfPage() {
  return <ChooseVersion>{(version, choice) => <AsIf {...{ version, choice }} />}</ChooseVersion>;
}

function AsIf({ version, choice }: { version: PublishedVersion; choice: ReactNode }) {
  const { t } = useI18n();
  const query = useQuery(asIfQuery(version.id, version.version));
  return (
    <>
      <FrameworkHead
        name={t('framework.nav.asIf')}
        heading={t('framework.asIf.title', { version: version.version })}
        lede={t('framework.asIf.lede')}
        actions={choice}
      />
      <Loaded query={query} what={t('framework.asIf.what')}>
        {(asIf) => (
          <>
            <AsIfTable asIf={asIf} />
            <p className="small quiet measure">{t('framework.asIf.note')}</p>
            {asIf.breaks.map((split) => (
              <BreakSection key={split.to} split={split} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}
