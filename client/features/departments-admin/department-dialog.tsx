import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';

/** A question about a department: what follows from it, what it needs, and its answer. */
export function DepartmentDialog({
  title,
  consequences,
  answer,
  send,
  onClose,
  children,
}: {
  title: string;
  /** What will be true afterwards, a sentence each. */
  consequences: readonly string[];
  answer: string;
  send: (data: FormData) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useI18n();
  const client = useQueryClient();
  return (
    <Dialog title={title} onClose={onClose}>
      <ul>
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <Form
        label={title}
        onSend={async (data) => {
          await send(data);
          // Names and successors are part of many answers: all that was read is asked for again when it is needed.
          await client.invalidateQueries();
          onClose();
        }}
        actions={
          <>
            <SubmitButton>{answer}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        {children}
      </Form>
    </Dialog>
  );
}
