import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder } from '#server/paths.ts';
import { createTestApp } from '#server/testing/test-app.ts';
import { setDemoTargets } from './set-demo-targets.ts';

const readFixture = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(fixturesFolder, ...path), 'utf8'));

describe('the targets of the demonstration', () => {
  const { services } = createTestApp();
  services.departments.importDepartments(readFixture('departments.json'));
  const framework = readFixture('frameworks', 'national-digital-maturity-2.json');
  services.cycles.openCycle('2024-Q4', services.frameworks.importFramework(framework).id);
  setDemoTargets(services);
  const { rows, counts } = services.targets.list({ from: 2022, to: 2025 });

  it('are national for the index and every dimension, 2022 to 2025', () => {
    expect(rows).toHaveLength(9);
    const sources = rows.flatMap(({ cells }) => cells.map(({ target }) => target?.source));
    expect(sources).toEqual(Array(36).fill('national'));
  });

  it('are a department’s own here and there, one of them revised', () => {
    const own = services.targets.history({ node: 'INDEX', year: 2025, department: 'MINF' });
    expect(own.target).toEqual({ value: 37, source: 'department' });
    expect(own.revisions.map(({ from, to }) => [from, to])).toEqual([
      [42, 37],
      [null, 42],
    ]);
    expect(own.revisions.every(({ by, reason }) => by === 'chair' && reason !== '')).toBe(true);
  });

  it('say nothing of how they stand before a quarter is published', () => {
    expect(counts.map((each) => each.not_enough_quarters)).toEqual([9, 9, 9, 9]);
  });
});
