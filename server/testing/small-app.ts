import type { Services } from '../compose.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import {
  smallDepartments,
  smallFramework,
  smallValues,
  smallValuesNext,
} from './small-framework.ts';
import { publishUnreviewed } from './publish-unreviewed.ts';

/** Fills an empty store with the small framework, two published quarters and an open one. */
export function fillSmall(services: Services): void {
  const { departments, frameworks, cycles } = services;
  departments.importDepartments(smallDepartments);
  const { id } = frameworks.importFramework(smallFramework);
  for (const [quarter, values] of [
    ['2024-Q3', smallValues],
    ['2024-Q4', smallValuesNext],
  ] as const) {
    cycles.openCycle(quarter, id);
    cycles.importValues(quarter, values, 'test');
    publishUnreviewed(services, quarter);
  }
  cycles.openCycle('2025-Q1', id);
}

/** An application with the small framework and two published quarters: 2024-Q3 and 2024-Q4. */
export function createSmallApp(options: Parameters<typeof createTestApp>[0] = {}): TestApp {
  const test = createTestApp(options);
  fillSmall(test.services);
  return test;
}
