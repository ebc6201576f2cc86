import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { CheckField } from '#client/ui/form/check-field.tsx';
import { FilterBar } from '#client/ui/form/filter-bar.tsx';
import type { ReviewQueueResponse } from '#shared/contracts/review.ts';
import type { QueueView } from './queue-view.ts';
import { submissionStates } from '#client/lib/review/submission-states.ts';

const boxes = [
  { name: 'mine', key: 'review.queue.mine' },
  { name: 'changed', key: 'review.queue.changed' },
  { name: 'jumps', key: 'review.queue.jumps' },
  { name: 'evidence', key: 'review.queue.evidence' },
] as const;

export function QueueFilters({
  cycles,
  view,
}: {
  cycles: ReviewQueueResponse['cycles'];
  view: QueueView;
}) {
  const { t, quarter } = useI18n();
  const { change } = useUrlState();
  return (
    <FilterBar label={t('review.queue.filter')}>
      {cycles.length > 1 && (
        <Field label={t('common.column.quarter')}>
          {(id) => (
            <select
              id={id}
              value={view.cycle ?? ''}
              onChange={(event) => change({ cycle: event.currentTarget.value })}
            >
              <option value="">{t('review.queue.allCycles')}</option>
              {cycles.map(({ code }) => (
                <option key={code} value={code}>
                  {quarter(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t('review.queue.state')}>
        {(id) => (
          <select
            id={id}
            value={view.state ?? ''}
            onChange={(event) => change({ state: event.currentTarget.value })}
          >
            <option value="">{t('review.queue.allStates')}</option>
            {Object.entries(submissionStates).map(([state, { key }]) => (
              <option key={state} value={state}>
                {t(key)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {boxes.map(({ name, key }) => (
        <CheckField
          key={name}
          label={t(key)}
          checked={view[name]}
          onChange={(event) => change({ [name]: event.currentTarget.checked ? '1' : undefined })}
        />
      ))}
    </FilterBar>
  );
}
