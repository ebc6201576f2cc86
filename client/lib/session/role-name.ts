import type { Translator } from '#client/i18n/translator.ts';
import type { RoleName } from '#shared/contracts/session.ts';

const names = {
  officer: 'common.role.officer',
  head: 'common.role.head',
  reviewer: 'common.role.reviewer',
  chair: 'common.role.chair',
  leader: 'common.role.leader',
  admin: 'common.role.admin',
} as const;

/** The word for a role. */
export function roleWord(role: RoleName, t: Translator['t']): string {
  return t(names[role]);
}
