import { join } from 'node:path';
import { isQuarter } from '#shared/domain/calendar/quarter.ts';
import type { Services } from '../compose.ts';
import { fixturesFolder } from '../paths.ts';
import { type Command, optionalOption, requireOption, UsageError } from './command.ts';
import { readJsonFile, readTextFile } from './read-input.ts';
import { withServices } from './with-services.ts';

interface Sources {
  readonly cycle: string;
  readonly values: string;
  readonly framework: string | undefined;
  readonly departments: string | undefined;
}

/** The framework that a new cycle pins: the file given, else the newest stored, else the one that is shipped. */
function chooseFramework(services: Services, file: string | undefined): number {
  const newest = services.frameworks.newestVersion();
  if (file === undefined && newest) return newest.id;
  const path = file ?? join(fixturesFolder, 'frameworks', 'national-digital-maturity.json');
  return readJsonFile(path, (document) => services.frameworks.importFramework(document)).id;
}

function prepare(services: Services, sources: Sources, print: (line: string) => void): void {
  const shipped = services.departments.isEmpty()
    ? join(fixturesFolder, 'departments.json')
    : undefined;
  const file = sources.departments ?? shipped;
  if (file !== undefined) {
    const count = readJsonFile(file, (document) =>
      services.departments.importDepartments(document),
    );
    print(`Departments known: ${count} from ${file}`);
  }
  if (services.cycles.hasCycle(sources.cycle)) return;
  services.cycles.openCycle(sources.cycle, chooseFramework(services, sources.framework));
  print(`Opened cycle ${sources.cycle}.`);
}

export const importCommand: Command = {
  summary: 'take the values of a CSV file into a cycle, all or none',
  usage:
    '--cycle 2024-Q4 --values FILE [--framework FILE] [--departments FILE] [--lang ar|en]\n' +
    'FILE: department,indicator,value; empty = missing, na = not applicable. A cycle that is not there is opened.',
  options: {
    cycle: { type: 'string' },
    values: { type: 'string' },
    framework: { type: 'string' },
    departments: { type: 'string' },
    lang: { type: 'string' },
  },
  run: (input) => {
    const sources: Sources = {
      cycle: requireOption(input, 'cycle'),
      values: requireOption(input, 'values'),
      framework: optionalOption(input, 'framework'),
      departments: optionalOption(input, 'departments'),
    };
    if (!isQuarter(sources.cycle)) throw new UsageError('--cycle takes a quarter such as 2024-Q4');
    withServices((services) => {
      const done = services.store.transact(() => {
        prepare(services, sources, input.print);
        return readTextFile(sources.values, (csv) =>
          services.cycles.importValues(sources.cycle, csv, 'import'),
        );
      });
      input.print(
        `Cycle ${done.cycle}: ${done.values} values, ${done.missing} missing, ${done.notApplicable} not applicable ` +
          `from ${done.departments} departments; ${done.changed} changed.`,
      );
    });
  },
};
