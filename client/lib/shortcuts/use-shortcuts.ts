import { useEffect, useEffectEvent } from 'react';
import { isTaken, shortcutOf } from './shortcut-of.ts';

/** Acts by single keys, as long as nobody types and no dialog is open. */
export function useShortcuts(acts: Readonly<Record<string, () => void>>, isOn: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = shortcutOf(event);
    const act = key === null || isTaken(event.target) ? undefined : acts[key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  // Keys belong to the document, whatever has the focus.
  useEffect(() => {
    if (!isOn) return undefined;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
}
