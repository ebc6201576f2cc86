import type { Agent } from 'supertest';
import type { PublicationPreview } from '#shared/contracts/publications.ts';
import { createSmallApp } from './small-app.ts';
import { smallValuesNext } from './small-framework.ts';
import type { TestApp, TestOptions } from './test-app.ts';

export const PRELIMINARY = '/api/v1/cycles/2025-Q1';

/** The small application with 2025-Q1 preliminary: nobody decided its answers. */
export function createPreliminaryApp(options: TestOptions = {}): TestApp {
  const test = createSmallApp(options);
  test.services.cycles.importValues(
    '2025-Q1',
    smallValuesNext.replace('PP,A,82', 'PP,A,92'),
    'test',
  );
  test.services.cycles.closeUnreviewed('2025-Q1');
  return test;
}

/** What publishing a cycle now would make public. */
export async function previewOf(chair: Agent, cycle = PRELIMINARY): Promise<PublicationPreview> {
  const response = await chair.get(`${cycle}/publication-preview`).expect(200);
  return response.body as PublicationPreview;
}
