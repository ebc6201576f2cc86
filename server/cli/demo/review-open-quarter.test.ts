import { describe, expect, it } from 'vitest';
import { actorIn } from '#server/testing/actors.ts';
import { createServices } from '#server/compose.ts';
import { migrate } from '#server/store/migrate.ts';
import { openConnection, storeOver } from '#server/store/open.ts';
import { SUBMISSION_STATES } from '#shared/domain/workflow/submission-states.ts';
import { seedDemo } from './seed-demo.ts';

describe('the open quarter of the demonstration', () => {
  it('has a submission of every state', () => {
    const connection = openConnection(':memory:');
    migrate(connection);
    let moment = Date.parse('2025-04-01T09:00:00Z');
    const now = (): Date => new Date((moment += 1));
    const services = createServices(storeOver(connection), { now, demo: true });
    seedDemo(services);
    const { rows } = services.committee.queue.queue('2025-Q1', actorIn('reviewer'));
    const found = new Set(rows.map(({ state }) => state));
    expect(found).toEqual(new Set(SUBMISSION_STATES));
    const row = (code: string) => rows.find(({ department }) => department.code === code);
    const accepted = row('MIND');
    expect(accepted?.decided).toBe(accepted?.due);
    const half = row('MOET');
    expect(half).toMatchObject({ state: 'under_review', mine: true });
    expect(half?.decided).toBeGreaterThan(20);
    expect(half?.decided).toBeLessThan(half?.due ?? 0);
    expect(row('MOWR')).toMatchObject({ state: 'submitted', fresh: 3 });
    const { appeals } = services.committee.appeals.list('2024-Q4', actorIn('chair'));
    expect(appeals.map(({ state }) => state)).toEqual(['upheld', 'dismissed', 'open']);
    const [last, before] = services.publications.list();
    expect(last).toMatchObject({ cycle: '2024-Q4', revision: 2 });
    expect(before).toMatchObject({ cycle: '2024-Q4', revision: 1 });
    const page = services.committee.reviews.show('2025-Q1', 'MIND', actorIn('reviewer'));
    expect(page.progress).toMatchObject({ adjusted: 1, rejected: 1 });
    expect(page.scores.index.verified).toBeLessThan(page.scores.index.reported ?? 0);
  }, 60_000);
});
