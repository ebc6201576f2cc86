import { CheckLine } from '#client/ui/answer/check-line.tsx';
import type { CheckResult } from '#shared/domain/checks/check-answer.ts';

/** What is to be put right or explained before a submit. Announced, since it comes while one types. */
export function AnswerChecks({ checks }: { checks: readonly CheckResult[] }) {
  const open = checks.filter(({ code, explained }) => code !== 'checks.missing' && !explained);
  return (
    <div aria-live="polite">
      {open.map((check) => (
        <CheckLine key={check.code} check={check} />
      ))}
    </div>
  );
}
