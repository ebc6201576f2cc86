import type { KeyboardEvent } from 'react';

/**
 * Enter goes on to the next field as Tab does; in a long text it begins a line, on a button it presses it. With Ctrl it
 * goes to the next answer that is left, from anywhere in the form; `open` has their codes in the order of the form.
 */
export function goOnWithEnter(
  event: KeyboardEvent<HTMLFormElement>,
  open: readonly string[],
): void {
  const from = event.target;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    goToNextOpen(event.currentTarget, from as Element, open);
    return;
  }
  if (!(from instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input, textarea')];
  const stops = fields.filter((field) => isStop(field, from));
  stops[stops.indexOf(from) + 1]?.focus();
}

/** As with Tab, a group of radios is one stop: the one that is chosen, or the first. */
function isStop(field: HTMLElement, from: HTMLInputElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field === from) return true;
  if (from.type === 'radio' && field.name === from.name) return false;
  const group = field.form?.elements.namedItem(field.name);
  if (!(group instanceof RadioNodeList)) return true;
  const chosen = [...group].find((radio) => radio instanceof HTMLInputElement && radio.checked);
  return (chosen ?? group[0]) === field;
}

/** After the last one it begins again; where none is left, the way on below the form has the focus. */
function goToNextOpen(form: HTMLFormElement, from: Element, open: readonly string[]): void {
  const cards = [...form.querySelectorAll<HTMLElement>('section[id]')];
  const here = cards.findIndex((card) => card.contains(from));
  const around = [...cards.slice(here + 1), ...cards.slice(0, here)];
  const next = around.find(({ id }) => open.includes(id));
  if (next) return showAnswer(next);
  form.parentElement?.querySelector<HTMLElement>('nav a')?.focus();
}

/** Brings an answer into view, with the focus in its first field. */
export function showAnswer(card: HTMLElement): void {
  card.scrollIntoView();
  const field = card.querySelector<HTMLElement>('input:not([type=file]), textarea');
  (field ?? card).focus({ preventScroll: true });
}
