import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullFramework } from '#shared/testing/full-framework.ts';
import { checkFramework } from '../check-framework.ts';
import { compareFrameworks } from '../compare/compare-frameworks.ts';
import { declareChanges } from '../compare/declare-changes.ts';
import { type Framework, isIndicator } from '../framework.ts';
import { addGroup, addIndicator, freeCode } from './add-node.ts';
import { changeKind } from './change-kind.ts';
import { changeNode } from './change-node.ts';
import { editBetween } from './edit-between.ts';
import { editFramework } from './edit-framework.ts';
import { moveNode, shiftNode } from './move-node.ts';
import { removeNode } from './remove-node.ts';
import { renameCode } from './rename-code.ts';
import { splitIndicator } from './split-indicator.ts';

const title = (word: string) => ({ ar: `نص ${word}`, en: word });
const parts = ['N.1', 'N.2'].map((code) => ({ code, title: title(code) })) as unknown as Parameters<
  typeof splitIndicator
>[2];
const kinds = [
  'boolean',
  'level',
  'checklist',
  'percentage',
  'ratio',
  'number',
  'derived',
] as const;

type Operation = readonly [string, (framework: Framework) => Framework];

const rekind = (code: string, kind: (typeof kinds)[number]) => (framework: Framework) => {
  const node = framework.nodes.find((each) => each.code === code);
  if (!node || !isIndicator(node)) return framework;
  return changeNode(framework, code, changeKind(node, kind, 'steps'));
};

const operations: readonly Operation[] = [
  ['add an indicator', (f) => addIndicator(f, { code: 'D.01', parent: 'D', title: title('x') })],
  ['add a dimension', (f) => addGroup(f, { code: 'G', parent: 'I', title: title('x') })],
  ['retire an indicator', (f) => removeNode(f, 'L')],
  ['retire a dimension', (f) => removeNode(f, 'E')],
  ['move an indicator', (f) => moveNode(f, 'R', 'E')],
  ['move a place up', (f) => shiftNode(f, 'L', -1)],
  ['move a place down', (f) => shiftNode(f, 'D', 1)],
  ['split an indicator', (f) => splitIndicator(f, 'N', parts, title('why'))],
  ['weigh an indicator', (f) => editFramework(f, { weights: { C: 5 } })],
  ...kinds
    .filter((kind) => kind !== 'number')
    .map((kind): Operation => [`ask N as ${kind}`, rekind('N', kind)]),
];

describe('edits of a draft', () => {
  it.each(operations)(
    '%s: is told as a difference, and is an edit that gives the same',
    (_, act) => {
      const before = JSON.stringify(fullFramework);
      const after = act(fullFramework);
      expect(JSON.stringify(fullFramework)).toBe(before);
      expect(compareFrameworks(fullFramework, after).differences.length).toBeGreaterThan(0);
      const edit = JSON.parse(JSON.stringify(editBetween(fullFramework, after))) as object;
      expect(plain(editFramework(fullFramework, edit))).toEqual(plain(after));
    },
  );

  it('in any order come to one edit', () => {
    const some = fc.array(fc.constantFrom(...operations), { maxLength: 6 });
    fc.assert(
      fc.property(some, (chosen) => {
        const after = chosen.reduce((framework, [, act]) => act(framework), fullFramework);
        const edit = editBetween(fullFramework, after);
        expect(plain(editFramework(fullFramework, edit))).toEqual(plain(after));
      }),
    );
  });

  it('have nothing to say where nothing changed', () => {
    expect(editBetween(fullFramework, structuredClone(fullFramework))).toEqual({});
  });

  it('number a new indicator after its siblings and pass over codes that were used', () => {
    const numbered = renameCode(fullFramework, 'L', 'D.07');
    expect(freeCode(numbered, 'D')).toBe('D.08');
    expect(freeCode(numbered, 'D', new Set(['D.08', 'D.11']))).toBe('D.12');
    expect(freeCode(numbered, 'E')).toBe('E.01');
  });

  it('rename a code wherever it is named', () => {
    const renamed = renameCode(fullFramework, 'E', 'NEW');
    expect(renamed.gates?.[0]?.node).toBe('NEW');
    expect(renamed.nodes.filter(({ parent }) => parent === 'NEW')).toHaveLength(1);
    expect(JSON.stringify(renamed)).not.toContain('"E"');
    expect(checkFramework(renamed).errors).toEqual([]);
  });

  it('take gates and targets of what is retired with it', () => {
    const without = removeNode(removeNode(fullFramework, 'E'), 'D');
    expect(without.gates).toBeUndefined();
    expect(Object.keys(without.targets ?? {})).toEqual(['I']);
  });

  it('split an indicator into two that share its weight, and declare it', () => {
    const split = splitIndicator(fullFramework, 'N', parts, title('why'));
    const codes = split.nodes.map(({ code }) => code);
    expect(codes.slice(codes.indexOf('N.1'), codes.indexOf('N.1') + 2)).toEqual(['N.1', 'N.2']);
    expect(codes).not.toContain('N');
    expect(split.nodes.find(({ code }) => code === 'N.2')).toMatchObject({ weight: 0.5, unit: {} });
    expect(split.changes).toMatchObject([
      { code: 'N', kind: 'dropped', comparable: false },
      { code: 'N.1', kind: 'split', comparable: false, from: ['N'] },
      { code: 'N.2', kind: 'split', comparable: false, from: ['N'] },
    ]);
    const declared = declareChanges(fullFramework, { ...split, supersedes: '1.0' }, () =>
      title('?'),
    );
    expect(declared.changes).toEqual(split.changes);
  });

  it('never move a group under itself', () => {
    expect(moveNode(fullFramework, 'I', 'D')).toBe(fullFramework);
    const deeper = addGroup(fullFramework, { code: 'D1', parent: 'D', title: title('x') });
    expect(moveNode(deeper, 'D', 'D1')).toBe(deeper);
  });

  it('leave an indicator sound whatever kind it is asked in, but for a list to be written', () => {
    for (const kind of kinds) {
      const { errors } = checkFramework(rekind('N', kind)(fullFramework));
      expect(errors.map(({ code }) => code)).toEqual(
        kind === 'checklist' ? ['framework.items_missing'] : [],
      );
    }
  });
});

/** Without keys that are undefined, as a file has it. */
const plain = (framework: Framework): unknown => JSON.parse(JSON.stringify(framework));
