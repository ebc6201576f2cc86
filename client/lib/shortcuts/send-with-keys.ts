import type { KeyboardEvent } from 'react';

/** Ctrl (or Command) and Enter send the form that has the focus. */
export function sendWithKeys(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const { target } = event;
  const form = target instanceof Element ? target.closest('form') : null;
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}
