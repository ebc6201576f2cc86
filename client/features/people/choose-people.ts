import type { Language } from '#shared/format/language.ts';
import type { AccountDto } from '#shared/contracts/accounts.ts';
import { matchesSearch, nameCollator } from '#shared/format/names.ts';
import { stateOf } from './person-state.tsx';

/** The people that the address asks for, in the order of a reader's dictionary. */
export function choosePeople(
  accounts: readonly AccountDto[],
  params: URLSearchParams,
  language: Language,
): AccountDto[] {
  const [typed, role, state] = [params.get('q') ?? '', params.get('role'), params.get('state')];
  const compare = nameCollator(language);
  return accounts
    .filter((account) => role === null || account.roles.some((grant) => grant.role === role))
    .filter((account) => state === null || stateOf(account) === state)
    .filter(({ username, name, email }) =>
      matchesSearch(typed, [username, name.ar, name.en, email ?? '']),
    )
    .sort((a, b) => compare(a.name[language], b.name[language]));
}
