import { describe, expect, it } from 'vitest';
import { loadRooms, loadTranslator } from '#client/i18n/load-translator.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { normalisationSum, normalisationWords } from './normalisation-words.ts';

await loadRooms('method');
const ar = await loadTranslator('ar');
const days = { ar: 'يوم', en: 'days' };
const lower = {
  kind: 'number',
  normalise: { method: 'goalposts', min: 0, max: 30 },
  direction: 'lower',
  unit: days,
} as const;

describe('normalisation in words', () => {
  it('names the worse end first when less is better', () => {
    expect(stripMarks(normalisationWords(lower, ar))).toMatch(/30.*0/);
  });
  it('shows the sum with its numbers', () => {
    expect(normalisationSum(lower, 6, ar)).toBe('100 × (30 − 6) ÷ (30 − 0)');
    expect(normalisationSum({ ...lower, direction: 'higher' }, 6, ar)).toBe(
      '100 × (6 − 0) ÷ (30 − 0)',
    );
  });
  it('says yes and no for a boolean, not 1 and 0', () => {
    const words = normalisationWords({ ...lower, kind: 'boolean', direction: 'higher' }, ar);
    expect(words).toContain('نعم');
    expect(normalisationSum({ ...lower, kind: 'boolean' }, 1, ar)).toBeNull();
  });
  it('shows none where the score depends on other departments or on a logarithm', () => {
    expect(
      normalisationSum(
        { kind: 'number', normalise: { method: 'rank' }, direction: 'higher' },
        6,
        ar,
      ),
    ).toBeNull();
  });
});
