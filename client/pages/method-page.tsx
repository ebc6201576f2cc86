import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { MethodIdentity } from '#client/features/method/method-identity.tsx';
import { MethodLevels } from '#client/features/method/method-levels.tsx';
import { MethodRules } from '#client/features/method/method-rules.tsx';
import { MethodTargets } from '#client/features/method/method-targets.tsx';
import { MethodTree } from '#client/features/method/method-tree.tsx';
import { VersionChoice } from '#client/features/method/version-choice.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery, frameworkQuery } from '#client/lib/api/queries.ts';
import { PublicKey } from '#client/late-parts.tsx';
import { useUrlState } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { NothingPublished } from '#client/ui/nothing-published.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { FrameworkRef } from '#shared/contracts/common.ts';
import type { CyclesResponse } from '#shared/contracts/cycles.ts';

export function MethodPage() {
  const { t, text } = useI18n();
  const { params } = useUrlState();
  const cycles = useQuery(cyclesQuery());
  const versions = cycles.data ? versionsOf(cycles.data) : [];
  const current = chosenVersion(versions, params);
  const version = useQuery({
    ...frameworkQuery(current?.id ?? '', current?.version ?? ''),
    enabled: current !== undefined,
  });
  const framework = version.data?.framework;

  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('common.nav.method') }]} />
      <PageTitle
        name={t('common.nav.method')}
        kicker={framework && t('method.kicker', { version: framework.version })}
        heading={framework ? text(framework.title) : t('common.nav.method')}
        lede={framework?.description && text(framework.description)}
        actions={
          current &&
          framework && (
            <>
              <VersionChoice versions={versions} current={current} />
              <Link className="btn" href="/framework">
                {t('method.framework')}
              </Link>
              <Link className="btn" href="/framework/weights">
                {t('method.lab')}
              </Link>
              <Link className="btn" href="/framework/audit">
                {t('method.audit')}
              </Link>
            </>
          )
        }
      />
      {cycles.data && versions.length === 0 ? (
        <NothingPublished />
      ) : (
        <Loaded query={cycles.data ? version : (cycles as typeof version)} what={t('method.what')}>
          {(data) =>
            'framework' in data && (
              <>
                <MethodRules framework={data.framework} />
                <MethodLevels framework={data.framework} />
                <MethodTargets />
                <MethodTree framework={data.framework} />
                <MethodIdentity version={data} />
                <Suspense>
                  <PublicKey />
                </Suspense>
              </>
            )
          }
        </Loaded>
      )}
    </>
  );
}

function versionsOf({ cycles }: CyclesResponse): FrameworkRef[] {
  const byHash = new Map(cycles.map(({ framework }) => [framework.sha256, framework]));
  return [...byHash.values()];
}

function chosenVersion(versions: readonly FrameworkRef[], params: URLSearchParams) {
  const [id, version] = [params.get('framework'), params.get('version')];
  return versions.find((ref) => ref.id === id && ref.version === version) ?? versions[0];
}
