import type { Services } from '../compose.ts';

/** The committee decides otherwise about answer A of QQ, as upholding an appeal does. */
export function adjustAnswer({ store }: Services, cycle: string, value: number): void {
  store.transact(() => {
    store.connection
      .prepare(
        `INSERT OR REPLACE INTO verdicts (cycle_id, department_id, indicator_id, kind, state, value, reason,
           answer_version, source, account, recorded_at)
         SELECT answers.cycle_id, department_id, indicator_id, 'adjusted', 1, ?, 'appeal upheld',
           answers.version, 'appeal', 'chair', '2025-04-20T09:00:00.000Z'
         FROM answers
         JOIN cycles ON cycles.id = answers.cycle_id
         JOIN departments ON departments.id = department_id
         JOIN indicators ON indicators.id = indicator_id
         WHERE cycles.code = ? AND departments.code = 'QQ' AND indicators.code = 'A'`,
      )
      .run(value, cycle);
    store.connection
      .prepare('UPDATE cycles SET data_version = data_version + 1 WHERE code = ?')
      .run(cycle);
  });
}
