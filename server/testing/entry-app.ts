import { randomUUID } from 'node:crypto';
import type { Agent, Test } from 'supertest';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import type { Framework, IndicatorNode } from '#shared/domain/framework/framework.ts';
import type { Services } from '../compose.ts';
import { smallDepartments, smallFramework, smallValues } from './small-framework.ts';
import { publishUnreviewed } from './publish-unreviewed.ts';
import { createTestApp, type TestApp, type TestOptions } from './test-app.ts';

const yearly: IndicatorNode = {
  code: 'Y',
  parent: 'D2',
  weight: 0.1,
  title: { ar: 'سنوي', en: 'Yearly' },
  kind: 'boolean',
  direction: 'higher',
  normalise: { method: 'goalposts', min: 0, max: 1 },
  frequency: 'yearly',
};

/** The small framework with limits, a jump rule, and a yearly indicator. */
export const entryFramework: Framework = {
  ...smallFramework,
  id: 'entry',
  nodes: [
    ...smallFramework.nodes.map((node) => {
      if (node.code === 'A') {
        return { ...node, checks: [{ rule: 'jump', value: 20, severity: 'explain' } as const] };
      }
      if (node.code === 'B') {
        return { ...node, checks: [{ rule: 'jump', value: 40, severity: 'explain' } as const] };
      }
      if (node.code === 'C') {
        return { ...node, checks: [{ rule: 'max', value: 60, severity: 'block' } as const] };
      }
      return node;
    }),
    yearly,
  ],
};

export const DUE = '2025-04-15T20:59:59.000Z';
export const SUBMISSION = '/api/v1/cycles/2025-Q1/submissions/PP';

/** What a save is told beside the answer. */
export interface SaveExtra {
  readonly version?: number | '*';
  readonly key?: string;
  readonly comment?: string;
  readonly evidence?: readonly { readonly id: string; readonly revision: number }[];
}

/** An application with 2024-Q4 published and 2025-Q1 open until `DUE`, and a clock to move. */
export interface EntryApp extends TestApp {
  readonly clock: { now: Date };
  readonly save: (
    agent: Agent,
    indicator: string,
    answer: AnswerInput,
    extra?: SaveExtra,
    submission?: string,
  ) => Test;
}

/** What the open quarter is like. */
interface EntrySeed {
  readonly signOff: boolean;
  readonly framework: Framework;
}

/** Fills an empty store: 2024-Q4 published, 2025-Q1 open. */
export function seedEntry(
  services: Services,
  dueAt: string,
  { signOff = false, framework = entryFramework }: Partial<EntrySeed> = {},
): void {
  const { departments, frameworks, cycles } = services;
  departments.importDepartments(smallDepartments);
  const { id } = frameworks.importFramework(framework);
  cycles.openCycle('2024-Q4', id);
  cycles.importValues('2024-Q4', smallValues, 'test');
  publishUnreviewed(services, '2024-Q4');
  cycles.openCycle('2025-Q1', id, { dueAt, signOff });
}

export function createEntryApp(options: TestOptions & Partial<EntrySeed> = {}): EntryApp {
  const { signOff = false, framework = entryFramework, ...rest } = options;
  const clock = { now: new Date('2025-04-01T09:00:00Z') };
  const test = createTestApp({ now: () => clock.now, ...rest });
  seedEntry(test.services, DUE, { signOff, framework });
  return {
    ...test,
    clock,
    save: (agent, indicator, answer, extra = {}, submission = SUBMISSION) => {
      const { version = 0, key = randomUUID(), comment = null, evidence = [] } = extra;
      return agent
        .put(`${submission}/answers/${indicator}`)
        .set('If-Match', version === '*' ? '*' : `"${version}"`)
        .set('Idempotency-Key', key)
        .send({ answer, comment, evidence });
    },
  };
}
