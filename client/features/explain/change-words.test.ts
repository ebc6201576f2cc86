import { describe, expect, it } from 'vitest';
import { loadRooms, loadTranslator } from '#client/i18n/load-translator.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { changeSentence, partsOf, rankSentence, type Change } from './change-words.ts';

await loadRooms('explain');
const [ar, en] = await Promise.all([loadTranslator('ar'), loadTranslator('en')]);

const node = (code: string, points: number): Change['nodes'][number] => ({
  code,
  title: { ar: `محور ${code}`, en: code },
  points,
  method: 0,
  before: 0,
  after: 0,
});
const change: Change = {
  before: 50,
  after: 53.1,
  points: 3.1,
  own: 0,
  ownMethod: 0,
  nodes: [
    node('INF', 0.2),
    node('SEC', 0.9),
    node('SRV', 2.4),
    node('USR', -0.3),
    node('GOV', -0.1),
  ],
  causes: { data: 3.1, verdicts: 0, missing: 0, framework: 0, peers: 0 },
  rank: null,
};

describe('a change in words', () => {
  it('names the largest parts and sums up the rest, so that the sentence adds up', () => {
    expect(stripMarks(changeSentence(change, en))).toBe(
      'Rose by 3.10: SRV +2.40, SEC +0.90, USR −0.30, the rest +0.10.',
    );
    const { shown, rest } = partsOf(change);
    expect(shown.reduce((sum, { points }) => sum + points, rest)).toBeCloseTo(3.1, 9);
    expect(stripMarks(changeSentence(change, ar))).toContain('محور SRV +2.40، محور SEC +0.90');
  });
  it('sets the part of the method apart from what was done', () => {
    const [inf, sec, srv] = [node('INF', 0.2), node('SEC', 0.9), node('SRV', 2)];
    const across = {
      ...change,
      nodes: [inf, { ...sec, method: -0.3 }, { ...srv, method: 0.1 }],
      causes: { ...change.causes, data: 3.3, framework: -0.2 },
    };
    expect(stripMarks(changeSentence(across, en))).toBe(
      'Rose by 3.10: SRV +1.90, SEC +1.20, INF +0.20, the method −0.20.',
    );
    const { shown, rest, method } = partsOf(across);
    expect(shown.reduce((sum, { points }) => sum + points, rest + method)).toBeCloseTo(3.1, 9);
  });
  it('says a fall as a fall and nothing as nothing', () => {
    const fall = { ...change, points: -1, nodes: [node('SEC', -1)] };
    expect(stripMarks(changeSentence(fall, en))).toBe('Fell by 1.00: SEC −1.00.');
    const none = { ...change, points: 0, nodes: [node('SEC', 0.001)] };
    expect(changeSentence(none, en)).toBe('The score did not change.');
  });
  it('names who was passed and by whom', () => {
    const ref = (code: string) => ({ code, name: { ar: code, en: code }, kind: 'ministry' });
    const rank = { before: 9, after: 7, change: 2, own: 2, others: 0 };
    const story = { ...change, rank: { ...rank, passed: [ref('MOH'), ref('MOJ')], passedBy: [] } };
    expect(stripMarks(rankSentence(story, en))).toBe('Up two places. It passed MOH and MOJ.');
    expect(rankSentence(change, en)).toBe('');
  });
});
