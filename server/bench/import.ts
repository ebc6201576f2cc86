import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { departmentsFile } from '#shared/contracts/departments.ts';
import { generateQuarter } from '../cli/demo/generate-demo.ts';
import { readProfiles } from '../cli/demo/profiles.ts';
import { createServices } from '../compose.ts';
import { parseFramework } from '../features/frameworks/parse-framework.ts';
import { fixturesFolder } from '../paths.ts';
import { migrate } from '../store/migrate.ts';
import { openConnection, storeOver } from '../store/open.ts';
import { type BenchRow, medianTime } from './bench-row.ts';

const readFixture = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(fixturesFolder, ...path), 'utf8'));

/** Importing a quarter of 24 × about 60 against inserting the same rows with bare prepared statements. */
export function benchImport(): BenchRow[] {
  const framework = parseFramework(readFixture('frameworks', 'national-digital-maturity.json'));
  const departments = departmentsFile.parse(readFixture('departments.json'));
  const rows = generateQuarter({
    framework,
    departments,
    profiles: readProfiles(readFixture('demo', 'profiles.json')),
    quarter: '2022-Q1',
    seed: 1,
  });
  const csv = [
    'department,indicator,value',
    ...rows.map((row) => `${row.department},${row.indicator},${row.value}`),
  ].join('\n');

  const connection = openConnection(':memory:');
  migrate(connection);
  const services = createServices(storeOver(connection));
  services.departments.importDepartments(departments);
  const version = services.frameworks.importFramework(framework);
  let year = 2022;
  const ours = medianTime(() => {
    const cycle = `${year}-Q1`;
    services.cycles.openCycle(cycle, version.id);
    services.cycles.importValues(cycle, csv, 'bench');
    year += 1;
  });

  const bare = openConnection(':memory:');
  bare.exec('CREATE TABLE cells (c, d, i, s, v, t, PRIMARY KEY (c, d, i)) WITHOUT ROWID');
  bare.exec('CREATE TABLE history (c, d, i, s, v, t)');
  const cell = bare.prepare('INSERT INTO cells VALUES (?, ?, ?, ?, ?, ?)');
  const history = bare.prepare('INSERT INTO history VALUES (?, ?, ?, ?, ?, ?)');
  let cycle = 0;
  const limit = medianTime(() => {
    bare.transaction(() => {
      rows.forEach((row, index) => {
        const values = [cycle, row.department, row.indicator, 1, index, row.value];
        cell.run(...values);
        history.run(...values);
      });
    })();
    cycle += 1;
  });
  return [
    {
      name: `import ${departments.length} departments, ${rows.length} answers`,
      ratio: ours / limit,
      limit: 15,
      detail: `${ours.toFixed(1)} ms, bare inserts of the same rows ${limit.toFixed(1)} ms`,
    },
  ];
}
