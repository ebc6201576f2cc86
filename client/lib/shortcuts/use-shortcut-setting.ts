import { useState } from 'react';

const storageKey = 'nudj.shortcuts';

function readSetting(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single keys act, as a person chose on this device; a browser may refuse to remember it. */
export function useShortcutSetting() {
  const [isOn, setOn] = useState(readSetting);
  const choose = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(storageKey, next ? 'on' : 'off');
    } catch {
      return;
    }
  };
  return { isOn, choose };
}
