import { Invalid, type Issue } from '#shared/domain/errors.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import { hashFramework, parseFramework } from '../features/frameworks/parse-framework.ts';
import { type Command, optionalOption, UsageError } from './command.ts';
import { readJsonFile } from './read-input.ts';

function validate(file: string, language: 'ar' | 'en', print: (line: string) => void): Issue[] {
  try {
    const framework = readJsonFile(file, parseFramework);
    const indicators = framework.nodes.filter(isIndicator).length;
    print(
      `${file}: ${framework.id} ${framework.version}, ${indicators} indicators, sha256 ${hashFramework(framework)}`,
    );
    for (const warning of checkFramework(framework).warnings) {
      print(`${file}: ${warning.path}: ${issueMessage(warning, language)}`);
    }
    return [];
  } catch (error) {
    if (error instanceof Invalid) return [...error.issues];
    throw error;
  }
}

export const frameworkCommand: Command = {
  summary: 'check framework files',
  usage: 'validate FILE… [--lang ar|en]',
  options: { lang: { type: 'string' } },
  takesFiles: true,
  run: (input) => {
    const [action, ...files] = input.files;
    if (action !== 'validate' || files.length === 0) {
      throw new UsageError('say: framework validate FILE…');
    }
    const language = optionalOption(input, 'lang') === 'ar' ? 'ar' : 'en';
    const issues = files.flatMap((file) => validate(file, language, input.print));
    if (issues.length > 0) throw new Invalid(issues);
  },
};
