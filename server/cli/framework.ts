import { readFileSync, writeFileSync } from 'node:fs';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import { compareFrameworks } from '#shared/domain/framework/compare/compare-frameworks.ts';
import { type Framework, isIndicator } from '#shared/domain/framework/framework.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { differenceWords } from '#shared/format/difference-words.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import type { Language } from '#shared/format/language.ts';
import { readFrameworkFile, writeFrameworkFile } from '../features/frameworks/framework-file.ts';
import { hashFramework } from '../features/frameworks/parse-framework.ts';
import { type Command, type CommandInput, optionalOption, UsageError } from './command.ts';
import { inFile } from './read-input.ts';

type Print = CommandInput['print'];

function read(file: string): Promise<Framework> {
  const bytes = readFileSync(file);
  return inFile(file, () => readFrameworkFile(bytes));
}

async function validate(file: string, language: Language, print: Print): Promise<Issue[]> {
  try {
    const framework = await read(file);
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

/** Reads all files, so that what is wrong with each of them is told at once. */
async function readAll(files: readonly string[]): Promise<Framework[]> {
  const issues: Issue[] = [];
  const found: Framework[] = [];
  for (const file of files) {
    try {
      found.push(await read(file));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new Invalid(issues);
  return found;
}

const closing: Readonly<Record<Language, Readonly<Record<'same' | 'words' | 'other', string>>>> = {
  ar: {
    same: 'لا فرق بين الإصدارين.',
    words: 'لم يتغيّر ما يؤثر في الدرجات: تُقارَن الدرجات بين الإصدارين مباشرة.',
    other: 'تغيّر ما يؤثر في الدرجات: يُفصل أثر المنهجية عن أثر الأداء عند المقارنة.',
  },
  en: {
    same: 'The two versions do not differ.',
    words:
      'Nothing that scores depend on has changed: scores under both may be compared as they are.',
    other: 'Scores depend on what has changed: compare them with the part of the method set apart.',
  },
};

async function printDifferences(files: readonly string[], language: Language, print: Print) {
  const [before, after] = await readAll(files);
  if (!before || !after) return;
  const { differences, comparable } = compareFrameworks(before, after);
  for (const difference of differences) {
    const { code, title, note } = difference;
    const subject = code === null ? '' : `${code} ${title?.[language] ?? ''}: `;
    const isLost = !difference.comparable;
    const lost = isLost ? (language === 'ar' ? ' [لا يُقارَن بما قبله]' : ' [not comparable]') : '';
    print(stripMarks(`${subject}${differenceWords(difference, { language })}${lost}`));
    if (note) print(`    ${note[language]}`);
  }
  print(closing[language][differences.length === 0 ? 'same' : comparable ? 'words' : 'other']);
}

async function convert(input: CommandInput, file: string): Promise<void> {
  const format = optionalOption(input, 'to');
  if (format !== 'json' && format !== 'xlsx') throw new UsageError('--to takes json or xlsx');
  const framework = await read(file);
  const target = optionalOption(input, 'out') ?? `${file.replace(/\.(json|xlsx)$/i, '')}.${format}`;
  if (target === file) throw new UsageError(`${file} is that file; name another with --out`);
  writeFileSync(target, await writeFrameworkFile(framework, format), { flag: 'wx' });
  input.print(
    `${target}: ${framework.id} ${framework.version}, sha256 ${hashFramework(framework)}`,
  );
}

export const frameworkCommand: Command = {
  summary: 'check, compare and convert framework files (JSON or xlsx)',
  usage:
    'validate FILE… | diff BEFORE AFTER | convert FILE --to json|xlsx [--out FILE] [--lang ar|en]',
  options: { lang: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  takesFiles: true,
  run: async (input) => {
    const [action, ...files] = input.files;
    const [file] = files;
    const language = optionalOption(input, 'lang') === 'ar' ? 'ar' : 'en';
    if (action === 'validate' && files.length > 0) {
      const issues: Issue[] = [];
      for (const each of files) issues.push(...(await validate(each, language, input.print)));
      if (issues.length > 0) throw new Invalid(issues);
      return;
    }
    if (action === 'diff' && files.length === 2) {
      return printDifferences(files, language, input.print);
    }
    if (action === 'convert' && file !== undefined && files.length === 1)
      return convert(input, file);
    throw new UsageError(`say: framework ${frameworkCommand.usage}`);
  },
};
