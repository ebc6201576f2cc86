import { parseArgs } from 'node:util';
import { auditCommand } from './audit.ts';
import { auditIndexCommand } from './audit-index.ts';
import { explainCommand } from './explain.ts';
import { accountsCommand } from './accounts.ts';
import { frameworkCommand } from './framework.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { publishCommand } from './publish.ts';
import { robustnessCommand } from './robustness.ts';
import { scoreCommand } from './score.ts';
import { seedDemoCommand } from './seed-demo.ts';
import { serveCommand } from './serve.ts';
import { verifyCommand } from './verify.ts';
import { type Command } from './command.ts';
import { describeFailure } from './describe-failure.ts';

const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  migrate: migrateCommand,
  'seed-demo': seedDemoCommand,
  import: importCommand,
  score: scoreCommand,
  accounts: accountsCommand,
  explain: explainCommand,
  robustness: robustnessCommand,
  'audit-index': auditIndexCommand,
  framework: frameworkCommand,
  audit: auditCommand,
  publish: publishCommand,
  verify: verifyCommand,
};

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, command]) => `  ${name.padEnd(width)}  ${command.summary}`,
  );
  return ['nudj COMMAND [options]', ...lines, 'nudj COMMAND --help tells its options.'].join('\n');
}

/** Where a command line prints. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs one command line; 0 when done, 1 on bad input, 2 on wrong usage. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === '' || name === '--help' || name === 'help') {
    terminal[name === '' ? 'err' : 'out'](`${usage()}\n`);
    return name === '' ? 2 : 0;
  }
  const command = commands[name];
  if (!command) {
    terminal.err(`nudj: there is no command "${name}".\n${usage()}\n`);
    return 2;
  }
  if (rest.includes('--help')) {
    terminal.out(`nudj ${name} ${command.usage}\n`);
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: command.options,
      allowPositionals: command.takesFiles ?? false,
    });
    const options = values as Record<string, string | boolean | undefined>;
    await command.run({
      options,
      files: positionals,
      print: (line) => terminal.out(`${line}\n`),
    });
    return 0;
  } catch (error) {
    const failure = describeFailure(error, rest);
    terminal.err(`${failure.text}\n`);
    if (failure.isUsage) terminal.err(`nudj ${name} ${command.usage}\n`);
    return failure.isUsage ? 2 : 1;
  }
}
