import { Conflict, Invalid, NotFound } from '#shared/domain/errors.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import { InvalidSettings } from '../settings.ts';
import { UsageError } from './command.ts';

/** A failure in words, and whether the command line itself was wrong. */
export interface Failure {
  readonly text: string;
  readonly isUsage: boolean;
}

function languageOf(args: readonly string[]): 'ar' | 'en' {
  const given = args.indexOf('--lang');
  return args[given + 1] === 'ar' && given >= 0 ? 'ar' : 'en';
}

function isParseArgsError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
  );
}

function describeConflict(error: Conflict): string {
  const current = JSON.stringify(error.current);
  switch (error.code) {
    case 'cycle.not_open':
      return `The cycle is not open; its answers cannot be changed: ${current}`;
    case 'framework.version_exists':
      return `This framework version is published with other content; give it a new version: ${current}`;
    default:
      return `${error.code}: ${current}`;
  }
}

/** Puts any error of a command into words for a person at a terminal; a bug keeps its stack. */
export function describeFailure(error: unknown, args: readonly string[]): Failure {
  if (error instanceof UsageError || isParseArgsError(error)) {
    return { text: `nudj: ${error.message}`, isUsage: true };
  }
  if (error instanceof Invalid) {
    const language = languageOf(args);
    const lines = error.issues.map((issue) =>
      [issue.path, issueMessage(issue, language)].filter((part) => part !== '').join(': '),
    );
    return { text: lines.join('\n'), isUsage: false };
  }
  if (error instanceof Conflict) return { text: describeConflict(error), isUsage: false };
  if (error instanceof NotFound || error instanceof InvalidSettings) {
    return { text: error.message, isUsage: false };
  }
  if (error instanceof Error && 'syscall' in error) return { text: error.message, isUsage: false };
  return {
    text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    isUsage: false,
  };
}
