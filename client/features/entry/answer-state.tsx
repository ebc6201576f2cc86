import { useI18n } from '#client/i18n/i18n-context.ts';
import type { Translator } from '#client/i18n/translator.ts';
import { Icon } from '#client/ui/icon.tsx';
import { clockTime } from '#client/lib/submission/clock-time.ts';
import type { AnswerStatus } from './answer-status.ts';
import styles from './entry.module.css';

const attention = {
  conflict: 'entry.state.conflict',
  incomplete: 'entry.state.incomplete',
  explain: 'entry.state.explain',
  block: 'entry.state.block',
} as const;

/** Where the answer is, in a sign and words. */
export function AnswerState({ status }: { status: AnswerStatus }) {
  const i18n = useI18n();
  const [sign, tone, words] = stateWords(status, i18n);
  return (
    <p role="status" className={`${styles['state']} ${styles[tone]}`} data-state={status.kind}>
      <Icon name={sign} />
      <span>{words}</span>
    </p>
  );
}

type Sign = Parameters<typeof Icon>[0]['name'];

function stateWords(
  status: AnswerStatus,
  { t, language }: Pick<Translator, 't' | 'language'>,
): [Sign, 'quiet' | 'ok' | 'warn' | 'error', string] {
  switch (status.kind) {
    case 'none':
      return ['empty', 'quiet', t('entry.state.none')];
    case 'device':
      return ['device', 'quiet', t('entry.state.device', { time: clockTime(status.at, language) })];
    case 'server':
      return ['done', 'ok', t('entry.state.server', { time: clockTime(status.at, language) })];
    case 'attention':
      return ['warning', 'warn', t(attention[status.why])];
    case 'refused':
      return status.why === 'unread'
        ? ['error', 'error', t('entry.state.unread')]
        : ['error', 'error', t('entry.state.refused', { why: status.title ?? '' })];
  }
}
