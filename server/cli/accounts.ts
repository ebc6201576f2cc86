import type { CreateAccountRequest } from '#shared/contracts/accounts.ts';
import { roleName, username } from '#shared/contracts/session.ts';
import { isDepartmentRole } from '#shared/domain/access/actor.ts';
import type { Services } from '../compose.ts';
import { SYSTEM } from '../features/accounts/account-context.ts';
import { readSettings } from '../settings.ts';
import {
  type Command,
  type CommandInput,
  optionalOption,
  requireOption,
  UsageError,
} from './command.ts';
import { withServices } from './with-services.ts';

const linkAddress = (path: string): string => {
  const { baseUrl, port } = readSettings();
  return `${baseUrl ?? `http://localhost:${port}`}${path}`;
};

function requireUsername(input: CommandInput): string {
  const parsed = username.safeParse(input.files[1]);
  if (!parsed.success) throw new UsageError('name the account, e.g. officer.moh');
  return parsed.data;
}

function list({ accounts }: Services, { print }: CommandInput): void {
  for (const account of accounts.people.list().accounts) {
    const roles = account.roles.map(({ role, department }) =>
      department === null ? role : `${role}@${department}`,
    );
    const marks = [
      account.disabled && 'disabled',
      account.demo && 'demonstration',
      !account.hasPassword && 'no password',
      account.hasTotp && 'two-step',
    ].filter((mark) => mark !== false);
    print([account.username, roles.join(' '), marks.join(', ')].join('\t'));
  }
}

function toRequest(input: CommandInput): CreateAccountRequest {
  const role = roleName.safeParse(requireOption(input, 'role'));
  if (!role.success)
    throw new UsageError('--role takes officer, head, reviewer, chair, leader or admin');
  const department = isDepartmentRole(role.data) ? requireOption(input, 'department') : null;
  const name = requireOption(input, 'name');
  return {
    username: requireUsername(input),
    name: { ar: name, en: optionalOption(input, 'name-en') ?? name },
    email: optionalOption(input, 'email') ?? null,
    memberOf: department === null ? [] : [department],
    roles: [{ role: role.data, department }],
  };
}

function create({ accounts }: Services, input: CommandInput): void {
  const { link } = accounts.people.create(toRequest(input), SYSTEM);
  input.print(`Created. The password is set at ${linkAddress(link.path)} until ${link.expiresAt}.`);
}

function reset({ accounts }: Services, input: CommandInput): void {
  const withTotp = input.options['remove-totp'] === true;
  const link = accounts.passwords.issueReset(requireUsername(input), withTotp, SYSTEM);
  input.print(`A new password is set at ${linkAddress(link.path)} until ${link.expiresAt}.`);
}

function removeDemo({ accounts }: Services, { print }: CommandInput): void {
  print(`Removed ${accounts.demo.remove()} demonstration accounts with their sessions.`);
}

const actions: Readonly<Record<string, (services: Services, input: CommandInput) => void>> = {
  list,
  create,
  reset,
  'remove-demo': removeDemo,
};

export const accountsCommand: Command = {
  summary: 'list, create or reset accounts; remove those of the demonstration',
  usage: [
    'list',
    'create USERNAME --role ROLE [--department MOH] --name NAME [--name-en NAME] [--email ADDRESS]',
    'reset USERNAME [--remove-totp]',
    'remove-demo',
  ].join('\n  nudj accounts '),
  options: {
    role: { type: 'string' },
    department: { type: 'string' },
    name: { type: 'string' },
    'name-en': { type: 'string' },
    email: { type: 'string' },
    'remove-totp': { type: 'boolean' },
  },
  takesFiles: true,
  run: (input) => {
    const action = actions[input.files[0] ?? ''];
    if (!action) throw new UsageError(`there are ${Object.keys(actions).join(', ')}`);
    withServices((services) => action(services, input));
  },
};
