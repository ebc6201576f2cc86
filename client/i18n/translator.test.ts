import { describe, expect, it, vi } from 'vitest';
import { loadRooms, loadTranslator } from '#client/i18n/load-translator.ts';
import { stripMarks } from '#shared/format/bidi.ts';

const [ar, en] = await Promise.all([loadTranslator('ar'), loadTranslator('en')]);
await loadRooms('overview');

describe('a translator', () => {
  it('says a message without arguments quietly', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(en.t('common.home')).toBe('Home');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
  it.each([
    [0, 'من 0 جهة'],
    [1, 'من جهة واحدة'],
    [2, 'من جهتين'],
    [3, 'من 3 جهات'],
    [11, 'من 11 جهة'],
    [24, 'من 24 جهة'],
    [100, 'من 100 جهة'],
  ])('counts %i departments as an Arab editor does', (count, words) => {
    expect(stripMarks(ar.t('common.ofDepartments', { count }))).toBe(words);
  });
  it('isolates every text that it puts into a sentence', () => {
    const sentence = ar.t('overview.facts.missing', { distance: '−0.40' });
    expect(sentence).toContain('\u2068−0.40\u2069');
  });
  it('keeps Latin digits in Arabic', () => {
    expect(ar.number(1234.5, 2)).toBe('1,234.50');
    expect(ar.quarter('2024-Q3')).toBe('الربع الثالث 2024');
    expect(en.quarter('2024-Q3')).toBe('2024 Q3');
  });
});
