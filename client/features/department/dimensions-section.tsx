import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { frameworkQuery } from '#client/lib/api/queries.ts';
import { targetsQuery } from '#client/lib/targets/target-queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Section } from '#client/ui/section.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import { AnswersTable } from './answers-table.tsx';
import { DimensionsTable } from './dimensions-table.tsx';
import { readOpen } from './open-state.ts';

/** Every score opened down to its answers. A framework without dimensions shows its answers at once. */
export function DimensionsSection({ results }: { results: DepartmentResultsResponse }) {
  const { t } = useI18n();
  const { params } = useUrlState();
  const open = readOpen(params);
  const { id, version } = results.framework;
  // The words of each normalisation come from the framework file; it is asked for when an answer is looked at.
  const framework = useQuery({ ...frameworkQuery(id, version), enabled: open.length > 0 });
  const asked = { department: results.row.department.code, cycle: results.cycle };
  const targets = useQuery(targetsQuery(asked)).data;
  const [index, ...below] = results.nodes;
  if (!index) return null;
  return (
    <Section
      id="dimensions"
      isFirst
      title={t('department.dimensions')}
      lede={t('department.dimensions.lede')}
    >
      {below.length === 0 ? (
        <AnswersTable node={index} results={results} framework={framework.data?.framework} />
      ) : (
        <DimensionsTable
          results={results}
          framework={framework.data?.framework}
          targets={targets}
        />
      )}
    </Section>
  );
}
