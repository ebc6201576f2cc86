import type { Issue } from '#shared/domain/errors.ts';

/** Fewest and most characters of a password. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

const SHORTEST_NAME = 4;
const LONGEST_UNIT = 4;

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** The usual stand-ins for letters: `p@ssw0rd` is `password`. */
function withoutStandIns(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  };
  return text.replace(/[013457@$!]/g, (sign) => letters[sign] ?? sign);
}

/** Whether a text is one short piece over and over: `abcabcabcabc`. */
function isRepetition(text: string): boolean {
  for (let length = 1; length <= LONGEST_UNIT; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return true;
  }
  return false;
}

function isCommon(password: string, common: ReadonlySet<string>): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const trimmed = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const bases = [lettersOf(plain), lettersOf(withoutStandIns(trimmed))];
  return isRepetition(plain) || bases.some((base) => base === '' || common.has(base));
}

/**
 * What is wrong with a new password, as issues at `path`; none where it may be used. `ownNames` are the user's name,
 * user name and e-mail address, `common` the letters of passwords that everyone tries first.
 */
export function checkPassword(
  password: string,
  ownNames: readonly string[],
  common: ReadonlySet<string>,
  path: string,
): Issue[] {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) {
    return [{ path, code: 'password.too_short', params: { limit: SHORTEST_PASSWORD } }];
  }
  if (length > LONGEST_PASSWORD) {
    return [{ path, code: 'password.too_long', params: { limit: LONGEST_PASSWORD } }];
  }
  if (isCommon(password, common)) return [{ path, code: 'password.common' }];
  const letters = lettersOf(password);
  const names = ownNames.flatMap((name) => name.split(/[\s@._-]+/)).map(lettersOf);
  const isOwn = names.some((name) => name.length >= SHORTEST_NAME && letters.includes(name));
  return isOwn ? [{ path, code: 'password.own_name' }] : [];
}
