import type { KeyboardEvent } from 'react';

/** Enter goes on to the next field as Tab does; in a long text it begins a line, on a button it presses it. */
export function goOnWithEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const from = event.target;
  if (event.key !== 'Enter' || !(from instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (event.nativeEvent.isComposing) return;
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
