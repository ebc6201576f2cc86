import { describe, expect, it } from 'vitest';
import { shortcutOf, type Stroke } from './shortcut-of.ts';

const stroke = (change: Partial<Stroke>): Stroke => ({
  ...{ code: '', key: '', ctrlKey: false, altKey: false, metaKey: false },
  ...{ repeat: false, isComposing: false, ...change },
});

describe('a shortcut', () => {
  it.each([
    ['1', stroke({ code: 'Digit1', key: '1' })],
    ['1', stroke({ code: 'Digit1', key: '١' })],
    ['4', stroke({ code: 'Numpad4', key: '4' })],
    ['j', stroke({ code: 'KeyJ', key: 'j' })],
    ['j', stroke({ code: 'KeyJ', key: 'ت' })],
  ])('is %s on every layout', (key, pressed) => {
    expect(shortcutOf(pressed)).toBe(key);
  });
  it.each([
    ['a key held down', stroke({ code: 'Digit1', key: '1', repeat: true })],
    ['a command of the browser', stroke({ code: 'KeyJ', key: 'j', ctrlKey: true })],
    ['a letter being composed', stroke({ code: 'KeyJ', key: 'j', isComposing: true })],
    ['a sign on a digit', stroke({ code: 'Digit1', key: '!' })],
  ])('is not %s', (_, pressed) => {
    expect(shortcutOf(pressed)).toBeNull();
  });
});
