import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { AppealStateDto } from '#shared/contracts/appeals.ts';

const states = {
  open: { key: 'appeal.state.open', sign: 'empty' },
  upheld: { key: 'appeal.state.upheld', sign: 'done' },
  dismissed: { key: 'appeal.state.dismissed', sign: 'error' },
} as const;

/** Where an appeal stands, in a sign and words. */
export function AppealTag({ state }: { state: AppealStateDto }) {
  const { t } = useI18n();
  const { key, sign } = states[state];
  return (
    <Tag tone={state === 'open' ? 'warn' : 'plain'}>
      <Icon name={sign} />
      {t(key)}
    </Tag>
  );
}
