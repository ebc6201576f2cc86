import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import { hashFramework, parseFramework } from '../features/frameworks/parse-framework.ts';
import { parseValues } from '../features/cycles/parse-values.ts';
import { indexAuditBodyOf } from '../features/robustness/index-audit-body.ts';
import { type Command, optionalOption, requireOption } from './command.ts';
import { readJsonFile, readTextFile } from './read-input.ts';
import { requireJson } from './score.ts';
import { scoreValues } from './score-values.ts';

export const auditIndexCommand: Command = {
  summary: 'examine whether an index is sound on a values file',
  usage: '--framework FILE --values FILE [--format json] [--lang ar|en]',
  options: {
    framework: { type: 'string' },
    values: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  },
  run: (input) => {
    requireJson(optionalOption(input, 'format'));
    const framework = readJsonFile(requireOption(input, 'framework'), parseFramework);
    const compiled = compileFramework(framework);
    const rows = readTextFile(requireOption(input, 'values'), (csv) => parseValues(csv, compiled));
    const { id, version } = framework;
    const result = {
      framework: { id, version, sha256: hashFramework(framework) },
      ...indexAuditBodyOf(compiled, scoreValues(compiled, rows, null).matrix),
    };
    input.print(JSON.stringify(result, null, 2));
  },
};
