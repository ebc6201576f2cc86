import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import type { CheckResult } from '#shared/domain/checks/check-answer.ts';
import { checkWords } from '#client/lib/submission/check-words.ts';
import styles from './entry.module.css';

/** What is to be put right or explained before a submit. Announced, since it comes while one types. */
export function AnswerChecks({ checks }: { checks: readonly CheckResult[] }) {
  const i18n = useI18n();
  const open = checks.filter(({ code, explained }) => code !== 'checks.missing' && !explained);
  return (
    <div aria-live="polite">
      {open.map((check) => (
        <p
          key={check.code}
          className={`${styles['check']} ${check.severity === 'block' ? styles['error'] : styles['warn']}`}
        >
          <Icon name={check.severity === 'block' ? 'error' : 'warning'} />
          <span>{checkWords(check, i18n)}</span>
        </p>
      ))}
    </div>
  );
}
