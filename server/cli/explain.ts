import { Invalid } from '#shared/domain/errors.ts';
import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import { explainChange } from '#shared/domain/scoring/explain/explain-change.ts';
import { rankStory } from '#shared/domain/scoring/explain/rank-story.ts';
import { parseValues } from '../features/cycles/parse-values.ts';
import { hashFramework, parseFramework } from '../features/frameworks/parse-framework.ts';
import { type Command, type CommandInput, optionalOption, requireOption } from './command.ts';
import { readJsonFile, readTextFile } from './read-input.ts';
import { requireJson } from './score.ts';
import { type ScoredFile, scoreValues } from './score-values.ts';

function scoreFiles(frameworkFile: string, valuesFile: string): ScoredFile {
  const compiled = compileFramework(readJsonFile(frameworkFile, parseFramework));
  const rows = readTextFile(valuesFile, (csv) => parseValues(csv, compiled));
  return scoreValues(compiled, rows, null);
}

function versionOf({ compiled: { framework } }: ScoredFile) {
  const { id, version } = framework;
  return { id, version, sha256: hashFramework(framework) };
}

/** Both ends of the change; with one framework they share what was compiled, so that it is no cause. */
function readEnds(input: CommandInput): readonly [ScoredFile, ScoredFile] {
  const framework = requireOption(input, 'framework');
  const second = optionalOption(input, 'framework2') ?? framework;
  const before = scoreFiles(framework, requireOption(input, 'values'));
  const after = scoreFiles(second, requireOption(input, 'values2'));
  const isSame = versionOf(before).sha256 === versionOf(after).sha256;
  return [before, isSame ? { ...after, compiled: before.compiled } : after];
}

export const explainCommand: Command = {
  summary: 'explain a change of score between two values files, by node and by cause',
  usage:
    '--framework FILE --values FILE [--framework2 FILE] --values2 FILE --department CODE [--format json] [--lang ar|en]',
  options: {
    framework: { type: 'string' },
    values: { type: 'string' },
    framework2: { type: 'string' },
    values2: { type: 'string' },
    department: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  },
  run: (input) => {
    requireJson(optionalOption(input, 'format'));
    const department = requireOption(input, 'department');
    const [before, after] = readEnds(input);
    const known = [before, after].every((end) => end.scores.departments.includes(department));
    if (!known) {
      const params = { code: department };
      throw new Invalid([{ path: '--department', code: 'import.unknown_department', params }]);
    }
    const explanation = explainChange(before, after, department);
    if (!explanation) {
      const params = { code: department };
      throw new Invalid([{ path: '--department', code: 'explain.no_score', params }]);
    }
    const result = {
      frameworks: { before: versionOf(before), after: versionOf(after) },
      ...explanation,
      rank: rankStory(before.ranking, after.ranking, department),
    };
    input.print(JSON.stringify(result, null, 2));
  },
};
