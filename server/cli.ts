import { parseArgs } from 'node:util';
import { importCommand } from './cli/import.ts';
import { migrateCommand } from './cli/migrate.ts';
import { scoreCommand } from './cli/score.ts';
import { seedDemoCommand } from './cli/seed-demo.ts';
import { serveCommand } from './cli/serve.ts';
import { type Command } from './cli/command.ts';
import { describeFailure } from './cli/describe-failure.ts';

const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  migrate: migrateCommand,
  'seed-demo': seedDemoCommand,
  import: importCommand,
  score: scoreCommand,
};

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, command]) => `  ${name.padEnd(width)}  ${command.summary}`,
  );
  return ['nudj COMMAND [options]', ...lines, 'nudj COMMAND --help tells its options.'].join('\n');
}

/** Runs one command line; 0 when done, 1 on bad input, 2 on wrong usage. */
async function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === '' || name === '--help' || name === 'help') {
    process[name === '' ? 'stderr' : 'stdout'].write(`${usage()}\n`);
    return name === '' ? 2 : 0;
  }
  const command = commands[name];
  if (!command) {
    process.stderr.write(`nudj: there is no command "${name}".\n${usage()}\n`);
    return 2;
  }
  if (rest.includes('--help')) {
    process.stdout.write(`nudj ${name} ${command.usage}\n`);
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
      print: (line) => process.stdout.write(`${line}\n`),
    });
    return 0;
  } catch (error) {
    const failure = describeFailure(error, rest);
    process.stderr.write(`${failure.text}\n`);
    if (failure.isUsage) process.stderr.write(`nudj ${name} ${command.usage}\n`);
    return failure.isUsage ? 2 : 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
