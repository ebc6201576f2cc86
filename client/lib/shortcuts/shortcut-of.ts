/** What a key event says, as far as shortcuts ask. */
export interface Stroke {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

const digits = '0123456789';
const arabicDigits = '٠١٢٣٤٥٦٧٨٩';

/**
 * The key that a stroke presses, the same on every layout: a digit of either set, or the letter that stands there on
 * a Latin keyboard. Null for a stroke that is no shortcut of ours: held down, or with another key.
 */
export function shortcutOf(stroke: Stroke): string | null {
  const { code, key, ctrlKey, altKey, metaKey, repeat, isComposing } = stroke;
  if (ctrlKey || altKey || metaKey || repeat || isComposing) return null;
  if (key.length === 1) {
    if (digits.includes(key)) return key;
    const at = arabicDigits.indexOf(key);
    if (at >= 0) return String(at);
  }
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

const typing =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]';

/** Whether a stroke belongs to what has the focus: somebody types there, or a dialog asks something. */
export function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof Element && target.closest(typing) !== null;
}
