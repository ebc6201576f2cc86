import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { frameworksQuery } from '#client/lib/api/framework-queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { NothingPublished } from '#client/ui/nothing-published.tsx';
import type { FrameworksResponse } from '#shared/contracts/framework-drafts.ts';
import styles from './choose-version.module.css';

export type PublishedVersion = FrameworksResponse['versions'][number];

/** The version of the address, else the one that measured last, else the newest; and a way to another. */
export function ChooseVersion({
  children,
}: {
  children: (version: PublishedVersion, choice: ReactNode) => ReactNode;
}) {
  const { t } = useI18n();
  const { params, change } = useUrlState();
  const query = useQuery(frameworksQuery());
  return (
    <Loaded query={query} what={t('framework.what')}>
      {({ versions }) => {
        const chosen = chosenVersion(versions, params.get('framework'), params.get('version'));
        if (!chosen) return <NothingPublished />;
        const choice = versions.length > 1 && (
          <div className={styles['choice']}>
            <Field label={t('framework.version')}>
              {(id) => (
                <select
                  id={id}
                  value={`${chosen.id} ${chosen.version}`}
                  onChange={(event) => {
                    const [framework, version] = event.currentTarget.value.split(' ');
                    change({ framework, version });
                  }}
                >
                  {versions.map(({ id: framework, version, sha256 }) => (
                    <option key={sha256} value={`${framework} ${version}`}>
                      {framework === chosen.id ? version : `${framework} ${version}`}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        );
        return children(chosen, choice);
      }}
    </Loaded>
  );
}

function chosenVersion(
  versions: readonly PublishedVersion[],
  framework: string | null,
  version: string | null,
): PublishedVersion | undefined {
  const asked = versions.find((each) => each.id === framework && each.version === version);
  const lastOf = ({ cycles }: PublishedVersion) => cycles.at(-1) ?? '';
  const measured = versions.toSorted((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1))[0];
  return asked ?? measured;
}
