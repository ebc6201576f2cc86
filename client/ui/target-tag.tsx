import { useI18n } from '#client/i18n/i18n-context.ts';
import { targetStateWord } from '#client/lib/targets/target-words.ts';
import type { TargetState } from '#shared/domain/targets/target-state.ts';
import { Icon } from './icon.tsx';
import { Tag } from './tag.tsx';

/** How a target stands, in a sign and words. */
export function TargetTag({ state }: { state: TargetState }) {
  const { t } = useI18n();
  const isWorry = state === 'at_risk' || state === 'missed';
  return (
    <Tag tone={isWorry ? 'warn' : state === 'not_enough_quarters' ? 'soft' : 'plain'}>
      <Sign state={state} />
      {targetStateWord(state, t)}
    </Tag>
  );
}

function Sign({ state }: { state: TargetState }) {
  switch (state) {
    case 'met':
      return <Icon name="done" />;
    case 'at_risk':
      return <Icon name="warning" />;
    case 'missed':
      return <Icon name="error" />;
    case 'not_enough_quarters':
      return <Icon name="empty" />;
    case 'on_track':
      // Time runs left to right in both languages, so this line is never turned.
      return (
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 17l6-6 4 4 8-8M15 7h6v6" />
        </svg>
      );
  }
}
