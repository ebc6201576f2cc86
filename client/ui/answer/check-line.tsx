import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { checkWords } from '#client/lib/submission/check-words.ts';
import { Icon } from '#client/ui/icon.tsx';
import type { CheckResultDto } from '#shared/contracts/answers.ts';
import styles from './check-line.module.css';

/** What a check says of an answer, with its sign. */
export function CheckLine({
  check,
  children,
}: {
  check: Pick<CheckResultDto, 'code' | 'severity'> & {
    readonly params?: Readonly<Record<string, string | number>> | undefined;
  };
  children?: ReactNode;
}) {
  const i18n = useI18n();
  const isBlock = check.severity === 'block';
  return (
    <p className={`${styles['check']} ${isBlock ? styles['block'] : styles['explain']}`}>
      <Icon name={isBlock ? 'error' : 'warning'} />
      <span>
        {checkWords({ code: check.code, params: check.params ?? {} }, i18n)} {children}
      </span>
    </p>
  );
}
