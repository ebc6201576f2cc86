import { describe, expect, it } from 'vitest';
import { frameworkFile } from '#shared/contracts/framework-file.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import { nextVersion } from '#client/lib/method/next-version.ts';
import { draftFramework, weightChanges } from './draft-framework.ts';
import { sampleFramework } from './lab-sample.ts';
import { moveWeight } from './move-weight.ts';
import { proposalNote } from './proposal-note.ts';
import { nominalWeights } from './weights.ts';

const compiled = compileFramework(sampleFramework);
const nominal = nominalWeights(compiled);
const moved = moveWeight(nominal, nominal, ['A', 'B'], 'A', 100 / 3, 'rescale');
const changes = weightChanges(compiled, nominal, moved);
const reason = { ar: 'لأن السبب كذا', en: 'Because of this' };
const draft = draftFramework(compiled, changes, (change) => proposalNote(change, reason, null));
const weightOf = (code: string) => draft.nodes.find((node) => node.code === code)?.weight;

describe('a proposal', () => {
  it('lists what changes and nothing else', () => {
    expect(weightChanges(compiled, nominal, nominal)).toEqual([]);
    expect(changes).toEqual([
      { code: 'A', before: 0.75, after: 0.3333 },
      { code: 'B', before: 0.25, after: 0.6667 },
    ]);
  });
  it('is a sound framework file of the next version, which names what it supersedes', () => {
    expect(frameworkFile.safeParse(draft).success).toBe(true);
    expect(checkFramework(draft).errors).toEqual([]);
    expect(draft).toMatchObject({ id: 'small', version: '1.1', supersedes: '1.0' });
    expect(draft.effectiveFrom).toBeUndefined();
  });
  it('has weights that sum to 1 where it changes them and leaves the others as written', () => {
    expect(weightOf('A')).toBe(0.3333);
    expect((weightOf('A') ?? 0) + (weightOf('B') ?? 0)).toBe(1);
    expect([weightOf('D1'), weightOf('C')]).toEqual([0.6, 1]);
  });
  it('says of every change from what to what, and why, in both languages', () => {
    expect(draft.changes?.map(({ code, kind, comparable }) => [code, kind, comparable])).toEqual([
      ['A', 'weight', true],
      ['B', 'weight', true],
    ]);
    expect(draft.changes?.[0]?.note.en).toBe(
      'Weight among its siblings from 75% to 33.33%. Because of this',
    );
    expect(draft.changes?.[0]?.note.ar).toContain('من 75% إلى 33.33%. لأن السبب كذا');
  });
  it('names the reason for contradictory comparisons', () => {
    const override = { ratio: 0.153, reason: 'Agreed in session 4' };
    const [change] = changes;
    const note = change && proposalNote(change, reason, override);
    expect(note?.en).toContain('Consistency ratio 0.153');
    expect(note?.en).toContain('Agreed in session 4');
  });
  it('counts versions on', () => {
    expect(['2.0', '2.0.9', '3', '1.9'].map(nextVersion)).toEqual(['2.1', '2.0.10', '4', '1.10']);
  });
});
