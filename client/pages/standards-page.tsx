import { useQuery } from '@tanstack/react-query';
import {
  ChooseVersion,
  type PublishedVersion,
} from '#client/features/frameworks/choose-version.tsx';
import { FrameworkHead } from '#client/features/frameworks/framework-head.tsx';
import {
  isCitedWhole,
  StandardSection,
  StandardsSummary,
  WholeStandards,
} from '#client/features/frameworks/standards-table.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { frameworkQuery } from '#client/lib/api/queries.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { mapStandards } from '#shared/domain/framework/standards.ts';

export function StandardsPage() {
  return (
    <ChooseVersion>{(version, choice) => <Standards {...{ version, choice }} />}</ChooseVersion>
  );
}

function Standards({ version, choice }: { version: PublishedVersion; choice: React.ReactNode }) {
  const { t } = useI18n();
  const { params } = useUrlState();
  const query = useQuery(frameworkQuery(version.id, version.version));
  return (
    <>
      <FrameworkHead
        name={t('framework.nav.standards')}
        kicker={t('framework.kicker', { version: version.version })}
        heading={t('framework.standards.title')}
        lede={t('framework.standards.lede')}
        actions={choice}
      />
      <Loaded query={query} what={t('framework.what')}>
        {({ framework }) => {
          const titles = new Map(framework.nodes.map(({ code, title }) => [code, title]));
          const links = {
            titleOf: (code: string) => titles.get(code) ?? { ar: code, en: code },
            search: withParams(params, { open: undefined }),
          };
          const coverages = mapStandards(framework);
          const divided = coverages.filter((coverage) => !isCitedWhole(coverage));
          return (
            <>
              <StandardsSummary coverages={divided} />
              {divided.map((coverage) => (
                <StandardSection key={coverage.standard} coverage={coverage} {...links} />
              ))}
              <WholeStandards coverages={coverages.filter(isCitedWhole)} {...links} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
