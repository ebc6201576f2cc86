import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { BrowseTree } from '#client/features/frameworks/browse-tree.tsx';
import {
  ChooseVersion,
  type PublishedVersion,
} from '#client/features/frameworks/choose-version.tsx';
import { FrameworkHead } from '#client/features/frameworks/framework-head.tsx';
import { FileLinks } from '#client/features/frameworks/file-links.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { versionPath } from '#client/lib/api/framework-queries.ts';
import { frameworkQuery } from '#client/lib/api/queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Loaded } from '#client/ui/loaded.tsx';

export function FrameworkPage() {
  return <ChooseVersion>{(version, choice) => <Browse {...{ version, choice }} />}</ChooseVersion>;
}

function Browse({ version, choice }: { version: PublishedVersion; choice: React.ReactNode }) {
  const { t, text } = useI18n();
  const { params } = useUrlState();
  const query = useQuery(frameworkQuery(version.id, version.version));
  return (
    <>
      <FrameworkHead
        name={t('framework.nav.browse')}
        kicker={t('framework.kicker', { version: version.version })}
        heading={text(version.title)}
        lede={t('framework.browse.lede', {
          dimensions: version.dimensions,
          indicators: version.indicators,
        })}
        actions={
          <>
            {choice}
            <Link className="btn" href="/framework/weights">
              {t('framework.lab')}
            </Link>
          </>
        }
      />
      <FileLinks path={versionPath(version.id, version.version)} />
      <Loaded query={query} what={t('framework.what')}>
        {({ framework }) => <BrowseTree framework={framework} open={params.get('open')} />}
      </Loaded>
    </>
  );
}
