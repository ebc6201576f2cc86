import { useI18n } from '#client/i18n/i18n-context.ts';
import { Tag } from '#client/ui/tag.tsx';
import type { AccountDto } from '#shared/contracts/accounts.ts';

/** Whether a person can sign in at all. */
export type PersonState = 'active' | 'disabled' | 'waiting';

export function stateOf({ disabled, hasPassword }: AccountDto): PersonState {
  if (disabled) return 'disabled';
  return hasPassword ? 'active' : 'waiting';
}

const words = {
  active: 'admin.people.active',
  disabled: 'admin.people.disabled',
  waiting: 'admin.people.waiting',
} as const;

export function PersonState({ account }: { account: AccountDto }) {
  const { t } = useI18n();
  const state = stateOf(account);
  return (
    <>
      <Tag tone={state === 'waiting' ? 'warn' : state === 'active' ? 'plain' : 'soft'}>
        {t(words[state])}
      </Tag>{' '}
      {account.hasTotp && <Tag tone="soft">{t('admin.people.twoStep')}</Tag>}
    </>
  );
}
