import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameworkFile } from '#shared/contracts/framework-file.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { fixturesFolder } from '#server/paths.ts';
import type { DepartmentSeed } from './generate-demo.ts';
import { readProfiles, type DemoProfiles } from './profiles.ts';

/** A JSON file of `fixtures/`, not yet parsed by a schema. */
export function readFixture(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(fixturesFolder, ...path), 'utf8'));
}

/** The versions of the national framework, oldest first. */
export function nationalFrameworks(): Framework[] {
  return ['national-digital-maturity.json', 'national-digital-maturity-2.json'].map((file) =>
    frameworkFile.parse(readFixture('frameworks', file)),
  );
}

export function demoProfiles(): DemoProfiles {
  return readProfiles(readFixture('demo', 'profiles.json'));
}

/** The departments that have a profile, as the generator needs them. */
export function demoDepartments(): DepartmentSeed[] {
  return Object.keys(demoProfiles().departments).map((code) => ({ code }));
}
