import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import type { SubmissionIndicator, SubmissionResponse } from '#shared/contracts/submissions.ts';
import { submissionKey } from './submission-queries.ts';
import { takeInReceived } from './take-in-received.ts';

const form = { scaleFactor: 1, items: [], levels: [], evidence: null };
const number = {
  ...{ code: 'A', dimension: 'D', kind: 'number', direction: 'higher', due: true, checks: [] },
  ...{ answer: { kind: 'missing' }, comment: null, evidence: [], version: 0, last: null },
};
const view = (indicator: object) =>
  ({
    ...{ state: 'draft', version: 1, progress: {}, indicators: [indicator] },
    dimensions: [{ code: 'D', due: 1, answered: 0, blocked: 0, toExplain: 0 }],
  }) as unknown as SubmissionResponse;
const entry = {
  ...{ user: 'officer', cycle: '2025-Q1', department: 'PP', indicator: 'A' },
  draft: { evidence: [] },
} as unknown as OutboxEntry;

/** The views of a quarter, whole and of a dimension, after 90 was received where 60 is the most. */
function afterNinety(): (SubmissionIndicator | undefined)[] {
  const client = new QueryClient();
  const key = submissionKey('2025-Q1', 'PP');
  const most = { rule: 'max', value: 60, severity: 'block' };
  client.setQueryData([...key, 'whole'], view(number));
  client.setQueryData([...key, 'D'], view({ ...number, form: { ...form, checks: [most] } }));
  const body = { answer: { kind: 'number', value: 90 }, comment: null, evidence: [] } as const;
  takeInReceived(client, entry, { body: { ...body, evidence: [] } } as never, {
    ...{ version: 1, savedAt: '2025-04-01T09:00:00Z', submission: 1 },
  });
  return client
    .getQueriesData<SubmissionResponse>({ queryKey: key })
    .map(([, data]) => data?.indicators[0]);
}

describe('what the server took in', () => {
  it('is checked by the form, in the views that have none too', () => {
    const [whole, dimension] = afterNinety();
    expect(dimension?.checks).toMatchObject([{ code: 'checks.above_max', severity: 'block' }]);
    expect(whole?.checks).toEqual(dimension?.checks);
    expect(whole).toMatchObject({ version: 1, value: 90, by: 'officer' });
  });
});
