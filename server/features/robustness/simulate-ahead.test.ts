import { describe, expect, it } from 'vitest';
import { createSmallApp } from '#server/testing/small-app.ts';
import { runTask, type RobustnessTask } from './robustness-task.ts';
import { simulateAhead } from './simulate-ahead.ts';

// The worker starts tsx, which takes a second or two on a busy machine.
const PATIENCE = 30_000;

function taskOf(cycle: string): RobustnessTask<'robustness'> {
  const { version, matrix, context } = createSmallApp().services.results.live(cycle);
  return { kind: 'robustness', framework: version.compiled.framework, matrix, context };
}

describe('simulating ahead', () => {
  it(
    'gives digit by digit what is computed here, to whoever asks for the same answers only',
    () => {
      const ahead = simulateAhead(1);
      const task = taskOf('2024-Q4');
      ahead.begin(task);
      const values = task.matrix.values.slice();
      values[0] = (values[0] ?? 0) + 1;
      expect(ahead.take({ ...task, matrix: { ...task.matrix, values } })).toBeNull();
      // Read from the store anew: equal, but no object of it is the same.
      expect(ahead.take(taskOf('2024-Q4'))).toEqual(runTask(task));
      expect(ahead.take(task)).toBeNull();
    },
    PATIENCE,
  );

  it(
    'refuses what cannot be simulated as computing it here does',
    () => {
      const ahead = simulateAhead(1);
      const { framework, ...task } = taskOf('2024-Q4');
      const weights = { method: 'uniform', range: 0.2 } as const;
      const unsound = {
        ...task,
        framework: { ...framework, robustness: { draws: 0, seed: 1, weights } },
      };
      ahead.begin(unsound);
      const refusal = (): unknown => ahead.take(unsound);
      expect(refusal).toThrow(expect.objectContaining({ issues: expect.any(Array) as unknown }));
    },
    PATIENCE,
  );

  it('begins nothing where there are no threads', () => {
    const ahead = simulateAhead(0);
    const task = taskOf('2024-Q4');
    ahead.begin(task);
    expect(ahead.take(task)).toBeNull();
  });
});
