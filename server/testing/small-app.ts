import { createTestApp, type TestApp } from './test-app.ts';
import {
  smallDepartments,
  smallFramework,
  smallValues,
  smallValuesNext,
} from './small-framework.ts';
import { publishUnreviewed } from './publish-unreviewed.ts';

/** An application with the small framework and two published quarters: 2024-Q3 and 2024-Q4. */
export function createSmallApp(options: Parameters<typeof createTestApp>[0] = {}): TestApp {
  const test = createTestApp(options);
  const { departments, frameworks, cycles } = test.services;
  departments.importDepartments(smallDepartments);
  const { id } = frameworks.importFramework(smallFramework);
  for (const [quarter, values] of [
    ['2024-Q3', smallValues],
    ['2024-Q4', smallValuesNext],
  ] as const) {
    cycles.openCycle(quarter, id);
    cycles.importValues(quarter, values, 'test');
    publishUnreviewed(test.services, quarter);
  }
  cycles.openCycle('2025-Q1', id);
  return test;
}
