import { describe, expect, it } from 'vitest';
import { endOfDay, fromLocalInput, toLocalInput } from './local-moment.ts';

describe('a moment in a field', () => {
  it('is the same moment again when it is read', () => {
    const iso = '2025-04-09T21:05:00.000Z';
    expect(fromLocalInput(toLocalInput(new Date(iso)))).toBe(iso);
  });
  it.each(['', 'soon'])('is none where the field says %s', (text) => {
    expect(fromLocalInput(text)).toBeNull();
  });
  it('may be the end of a day, into the next month', () => {
    expect(toLocalInput(endOfDay('2025-01-30T08:00:00.000Z', 7))).toBe('2025-02-06T23:59');
  });
});
