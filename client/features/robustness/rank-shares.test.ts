import { describe, expect, it } from 'vitest';
import { loadRooms, loadTranslator } from '#client/i18n/load-translator.ts';
import { neighbourShares, rankShares } from './rank-shares.ts';
import { sampleRobustness } from './robustness-sample.ts';
import { shareWords } from './share-words.ts';

await loadRooms('robustness');
const [ar, en] = await Promise.all([loadTranslator('ar'), loadTranslator('en')]);
const [sample] = sampleRobustness({ P: [3, 3] }).departments;
if (!sample) throw new Error('no sample');

const sharesOf = (rank: number, from: number, shares: number[], unranked = 0) =>
  rankShares({ ...sample, rank, unranked, probabilities: { from, shares } });

describe('the probabilities of ranks', () => {
  it('are the shares of the API, zeros between them too', () => {
    expect(sharesOf(3, 2, [0.5, 0.3, 0, 0.2])).toEqual([
      { from: 2, to: 2, share: 0.5 },
      { from: 3, to: 3, share: 0.3 },
      { from: 4, to: 4, share: 0 },
      { from: 5, to: 5, share: 0.2 },
    ]);
  });
  it('put rare ranks at either end together and lose none of them', () => {
    const shares = sharesOf(4, 1, [0.005, 0.004, 0.1, 0.84, 0.0405, 0, 0, 0.0005], 0.01);
    expect(shares.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 8],
    ]);
    const sum = shares.reduce((total, { share }) => total + share, 0);
    expect(sum + 0.01).toBeCloseTo(1, 12);
  });
  it('show the nominal rank by itself, though it is rare or never came out', () => {
    expect(sharesOf(1, 3, [1]).map(({ from, share }) => [from, share])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
    expect(sharesOf(3, 2, [0.995, 0.005])).toHaveLength(2);
  });
  it('are none where the department never has a score', () => {
    expect(sharesOf(3, 1, [], 1)).toEqual([]);
  });
});

describe('a share in words', () => {
  it.each([
    [0, '0%', '0%'],
    [0.0005, 'under 1%', 'دون 1%'],
    [0.01, '1%', '1%'],
    [0.623, '62.3%', '62.3%'],
    [0.99, '99%', '99%'],
    [0.9995, 'over 99%', 'فوق 99%'],
    [1, '100%', '100%'],
  ])('of %d is never nothing or all where it is not', (share, english, arabic) => {
    const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');
    expect(plain(shareWords(share, en))).toBe(english);
    expect(plain(shareWords(share, ar))).toBe(arabic);
  });
});

describe('the neighbours in the ranking', () => {
  const robustness = {
    ...sampleRobustness({ P: [1, 1], Q: [2, 3], R: [2, 3] }),
    neighbours: [
      { ahead: 0.96, behind: 0.03, level: 0.01, indistinguishable: false },
      { ahead: 0.6, behind: 0.4, level: 0, indistinguishable: true },
    ],
  };
  it('are seen from the department itself', () => {
    expect(neighbourShares(robustness, 'Q')).toEqual([
      { code: 'P', rank: 1, ahead: 0.03, behind: 0.96, level: 0.01, indistinguishable: false },
      { code: 'R', rank: 3, ahead: 0.6, behind: 0.4, level: 0, indistinguishable: true },
    ]);
  });
  it('are one at either end, and none of who is not simulated', () => {
    expect(neighbourShares(robustness, 'P').map(({ code }) => code)).toEqual(['Q']);
    expect(neighbourShares(robustness, 'R').map(({ code }) => code)).toEqual(['Q']);
    expect(neighbourShares(robustness, 'X')).toEqual([]);
  });
});
