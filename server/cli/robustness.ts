import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import {
  choicesOf,
  type RobustnessChoices,
} from '#shared/domain/scoring/robustness/robustness-choices.ts';
import { hashFramework, parseFramework } from '../features/frameworks/parse-framework.ts';
import { parseValues } from '../features/cycles/parse-values.ts';
import { robustnessBodyOf } from '../features/robustness/robustness-body.ts';
import {
  type Command,
  type CommandInput,
  optionalOption,
  requireOption,
  UsageError,
} from './command.ts';
import { readJsonFile, readTextFile } from './read-input.ts';
import { requireJson } from './score.ts';
import { scoreValues } from './score-values.ts';

/** A number on the command line; whether it is a possible one is the simulation's to say. */
function numberOption(input: CommandInput, name: string): number | undefined {
  const text = optionalOption(input, name);
  if (text === undefined) return undefined;
  if (!/^-?\d{1,15}(\.\d+)?$/.test(text)) throw new UsageError(`--${name} takes a number`);
  return Number(text);
}

export const robustnessCommand: Command = {
  summary: 'simulate how sure the ranks of a values file are',
  usage:
    '--framework FILE --values FILE [--draws N] [--seed S] [--leave-one-out] [--format json] [--lang ar|en]',
  options: {
    framework: { type: 'string' },
    values: { type: 'string' },
    draws: { type: 'string' },
    seed: { type: 'string' },
    'leave-one-out': { type: 'boolean' },
    format: { type: 'string' },
    lang: { type: 'string' },
  },
  run: (input) => {
    requireJson(optionalOption(input, 'format'));
    const draws = numberOption(input, 'draws');
    const seed = numberOption(input, 'seed');
    const framework = readJsonFile(requireOption(input, 'framework'), parseFramework);
    const compiled = compileFramework(framework);
    const rows = readTextFile(requireOption(input, 'values'), (csv) => parseValues(csv, compiled));
    const changes: Partial<RobustnessChoices> = {
      ...(draws === undefined ? {} : { draws }),
      ...(seed === undefined ? {} : { seed }),
      ...(input.options['leave-one-out'] === true ? { leaveOneOut: true } : {}),
    };
    const { matrix } = scoreValues(compiled, rows, null);
    const { id, version } = framework;
    const result = {
      framework: { id, version, sha256: hashFramework(framework) },
      ...robustnessBodyOf(compiled, matrix, choicesOf(framework, changes)),
    };
    input.print(JSON.stringify(result, null, 2));
  },
};
