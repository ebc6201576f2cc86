import { isQuarter } from '#shared/domain/calendar/quarter.ts';
import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import { hashFramework, parseFramework } from '../features/frameworks/parse-framework.ts';
import { type Command, optionalOption, requireOption, UsageError } from './command.ts';
import { readJsonFile, readTextFile } from './read-input.ts';
import { parseValues } from '../features/cycles/parse-values.ts';
import { presentScores, scoreValues } from './score-values.ts';

/** Refuses any output format but the one there is. */
export function requireJson(format: string | undefined): void {
  if (format !== undefined && format !== 'json') throw new UsageError('--format takes json');
}

export const scoreCommand: Command = {
  summary: 'score files without a database',
  usage: '--framework FILE --values FILE [--cycle 2024-Q4] [--format json] [--lang ar|en]',
  options: {
    framework: { type: 'string' },
    values: { type: 'string' },
    cycle: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  },
  run: (input) => {
    requireJson(optionalOption(input, 'format'));
    const cycle = optionalOption(input, 'cycle') ?? null;
    if (cycle !== null && !isQuarter(cycle)) {
      throw new UsageError('--cycle takes a quarter such as 2024-Q4');
    }
    const framework = readJsonFile(requireOption(input, 'framework'), parseFramework);
    const compiled = compileFramework(framework);
    const rows = readTextFile(requireOption(input, 'values'), (csv) => parseValues(csv, compiled));
    const { id, version } = framework;
    const result = {
      framework: { id, version, sha256: hashFramework(framework) },
      cycle,
      ...presentScores(scoreValues(compiled, rows, cycle)),
    };
    input.print(JSON.stringify(result, null, 2));
  },
};
