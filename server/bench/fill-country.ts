import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quarterAt, quarterOrdinal } from '#shared/domain/calendar/quarter.ts';
import { isIndicator, type IndicatorNode } from '#shared/domain/framework/framework.ts';
import type { Services } from '../compose.ts';
import { parseFramework } from '../features/frameworks/parse-framework.ts';
import { fixturesFolder } from '../paths.ts';

/** The last quarter that a filled country has. */
export const LAST = '2024-Q4';
export const publishing = {
  origin: { account: 'bench', address: 'local' },
  reason: 'a bench needs it',
};

/** A small repeatable stream of numbers from 0 to 1. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Values that an indicator of this kind may have. */
function valueMaker(
  framework: ReturnType<typeof parseFramework>,
  node: IndicatorNode,
): (luck: number) => number {
  const levels = framework.scales?.[node.scale ?? '']?.levels;
  const max = 'max' in node.normalise ? node.normalise.max : 100;
  switch (node.kind) {
    case 'boolean':
      return (luck) => Math.round(luck);
    case 'level':
      return (luck) => levels?.[Math.floor(luck * levels.length)]?.value ?? 0;
    case 'checklist':
      return (luck) => Math.floor(luck * 3);
    default:
      return (luck) => Math.round(luck * max * 100) / 100;
  }
}

/** Departments `D0000`, `D0001`, … measured by the national framework in as many quarters, all of them closed. */
export function fillCountry(
  services: Services,
  size: { readonly departments: number; readonly quarters: number },
): void {
  const framework = parseFramework(
    JSON.parse(
      readFileSync(join(fixturesFolder, 'frameworks', 'national-digital-maturity.json'), 'utf8'),
    ),
  );
  services.departments.importDepartments(
    Array.from({ length: size.departments }, (_, at) => ({
      code: `D${String(at).padStart(4, '0')}`,
      name: { ar: `جهة ${at}`, en: `Department ${at}` },
      kind: 'ministry',
    })),
  );
  const { id: version } = services.frameworks.importFramework({
    ...framework,
    effectiveFrom: undefined,
  });
  const nodes = framework.nodes.filter(isIndicator);
  const { connection } = services.store;
  const keys = connection.prepare('SELECT id FROM indicators WHERE code = ?').pluck();
  const columns = nodes.map((node) => ({
    key: keys.get(node.code),
    value: valueMaker(framework, node),
  }));
  const departments = connection.prepare('SELECT id FROM departments').pluck().all();
  const insert = connection.prepare(
    'INSERT INTO answers (cycle_id, department_id, indicator_id, state, value) VALUES (?, ?, ?, 1, ?)',
  );
  const luck = stream(1);
  for (let back = size.quarters - 1; back >= 0; back -= 1) {
    const quarter = quarterAt(quarterOrdinal(LAST) - back);
    services.cycles.openCycle(quarter, version);
    const cycle = connection.prepare('SELECT id FROM cycles WHERE code = ?').pluck().get(quarter);
    connection.transaction(() => {
      for (const department of departments) {
        for (const { key, value } of columns) insert.run(cycle, department, key, value(luck()));
      }
    })();
    services.cycles.closeUnreviewed(quarter);
  }
}
