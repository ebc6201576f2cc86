import { describe, expect, it } from 'vitest';
import type { KnownDocument } from '#shared/contracts/evidence.ts';
import { reusableDocuments } from './reusable-documents.ts';

const document = (
  id: string,
  uses: readonly string[] = [],
  effectiveOn = '2025-03-01',
): KnownDocument => ({
  ...{ id, revision: 1, name: `${id}.pdf`, type: 'pdf', bytes: 1, sha256: '' },
  ...{ effectiveOn, uploadedAt: '', uploadedBy: '' },
  uses: uses.map((use) => {
    const [cycle = '', indicator = ''] = use.split(' ');
    return { cycle, indicator };
  }),
});

const place = { cycle: '2025-Q1', indicator: 'SRV.02', attached: [], maxAgeMonths: 12 };
const ids = (list: readonly { document: KnownDocument }[]) => list.map((each) => each.document.id);

describe('documents that are used again', () => {
  const known = [
    document('this quarter', ['2025-Q1 SRV.02']),
    document('another indicator', ['2024-Q4 SRV.03']),
    document('last quarter', ['2024-Q4 SRV.02', '2024-Q3 SRV.02']),
    document('longer ago', ['2024-Q3 SRV.02']),
    document('never named'),
  ];

  it('begin with what supported the same indicator in the quarter before', () => {
    const found = reusableDocuments(known, place);
    expect(found.previous).toBe('2024-Q4');
    expect(ids(found.own)).toEqual(['last quarter']);
    expect(ids(found.others)).toEqual([
      'this quarter',
      'another indicator',
      'longer ago',
      'never named',
    ]);
  });

  it('go back to the last quarter that had any, as a yearly indicator must', () => {
    const found = reusableDocuments(known.slice(3), place);
    expect(found.previous).toBe('2024-Q3');
    expect(ids(found.own)).toEqual(['longer ago']);
  });

  it('leave out what is attached', () => {
    const found = reusableDocuments(known, { ...place, attached: [{ id: 'last quarter' }] });
    expect(ids(found.own)).toEqual(['longer ago']);
  });

  it('are too old when the check of the answer would refuse them', () => {
    const ages = [document('old', [], '2024-03-30'), document('fresh', [], '2024-03-31')];
    const isOld = (maxAgeMonths: number | null) =>
      reusableDocuments(ages, { ...place, maxAgeMonths }).others.map((each) => each.isOld);
    expect(isOld(12)).toEqual([true, false]);
    expect(isOld(null)).toEqual([false, false]);
  });
});
