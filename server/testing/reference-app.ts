import { stringify } from 'csv-stringify/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { fixturesFolder } from '../paths.ts';
import { createTestApp, type TestApp } from './test-app.ts';

/** One published figure that goes in as an answer; null is "not applicable", empty text missing. */
export interface ReferenceValue {
  readonly unit: string;
  readonly indicator: string;
  readonly value: string | null;
}

/**
 * Runs published data through the whole system: the units become departments, the framework file is imported, every
 * period is imported as CSV over HTTP, and the ranking is read back from the API.
 */
export class ReferenceApp {
  readonly #test: TestApp = createTestApp();
  readonly #framework: number;

  constructor(frameworkFile: string, units: readonly string[]) {
    const { departments, frameworks } = this.#test.services;
    departments.importDepartments(
      units.map((code) => ({ code, name: { ar: code, en: code }, kind: 'institution' })),
    );
    const path = join(fixturesFolder, 'frameworks', frameworkFile);
    this.#framework = frameworks.importFramework(JSON.parse(readFileSync(path, 'utf8'))).id;
  }

  /** Imports a period's figures and gives its ranking on the index or another node. */
  async rank(
    cycle: string,
    values: readonly ReferenceValue[],
    node?: string,
  ): Promise<RankingResponse> {
    const { services } = this.#test;
    const chair = this.#test.signedInAs('chair');
    if (!services.cycles.hasCycle(cycle)) {
      services.cycles.openCycle(cycle, this.#framework);
      const rows = values.map((each) => [each.unit, each.indicator, each.value ?? 'na']);
      await chair
        .post(`/api/v1/cycles/${cycle}/import`)
        .type('text/csv')
        .send(stringify([['department', 'indicator', 'value'], ...rows]))
        .expect(200);
    }
    const query = node === undefined ? { cycle } : { cycle, node };
    const response = await chair.get('/api/v1/ranking').query(query).expect(200);
    return response.body as RankingResponse;
  }
}
