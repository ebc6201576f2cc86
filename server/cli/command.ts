import type { ParseArgsConfig } from 'node:util';

/** What a command gets: its options parsed, and where to print what it did. */
export interface CommandInput {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly files: readonly string[];
  readonly print: (line: string) => void;
}

/** One command of `nudj`. */
export interface Command {
  readonly summary: string;
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly takesFiles?: boolean;
  readonly run: (input: CommandInput) => void | Promise<void>;
}

/** The command line itself is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The text of an option that must be given. */
export function requireOption(input: CommandInput, name: string): string {
  const value = input.options[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

/** The text of an option, or undefined. */
export function optionalOption(input: CommandInput, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
}
