import { useState, type FormEvent, type ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { leaveForSignIn } from '#client/lib/session/leave-for-sign-in.ts';
import { FailureNote } from './failure-note.tsx';
import { failureOf, missingIn, type Failure } from './failure.ts';
import { FormContext } from './form-context.ts';
import styles from './form.module.css';

/**
 * A form that sends itself once at a time and shows every issue of a refusal at its field. A control's name is the
 * path at which the server names it, such as `body.name.ar`.
 */
export function Form({
  label,
  onSend,
  actions,
  children,
}: {
  label?: string;
  onSend: (data: FormData) => Promise<void>;
  /** Buttons at the end, after what went wrong. */
  actions: ReactNode;
  children: ReactNode;
}) {
  const i18n = useI18n();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [names, setNames] = useState<readonly string[]>([]);
  const [isSending, setSending] = useState(false);

  const send = async (form: HTMLFormElement) => {
    setNames(namesIn(form));
    const issues = missingIn(form, i18n.t('common.form.required'));
    if (issues.length > 0) {
      setFailure({ title: i18n.t('common.form.incomplete'), issues });
      return;
    }
    setSending(true);
    try {
      await onSend(new FormData(form));
      setFailure(null);
    } catch (error) {
      leaveForSignIn(error);
      setFailure(failureOf(error, i18n));
    } finally {
      setSending(false);
    }
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isSending) void send(event.currentTarget);
  };

  return (
    <FormContext value={{ issues: failure?.issues ?? [], isSending }}>
      <form
        className={styles['form']}
        aria-label={label}
        aria-busy={isSending}
        noValidate
        onSubmit={submit}
      >
        {children}
        {failure && <FailureNote failure={failure} names={names} />}
        <div className={styles['actions']}>{actions}</div>
      </form>
    </FormContext>
  );
}

function namesIn(form: HTMLFormElement): string[] {
  return [...form.elements].flatMap((element) => element.getAttribute('name') ?? []);
}

/** Text of a field, without the spaces around it. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A password as it was typed: spaces count. */
export function passwordOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
