import { expect, it } from 'vitest';
import type { OutboxEntry } from './outbox-entry.ts';
import { readUnsent, unsentFile } from './unsent-file.ts';

const place = { user: 'officer.moh', cycle: '2024-Q4', department: 'MOH', indicator: 'SRV.07' };
const entry: OutboxEntry = {
  ...place,
  id: 'officer.moh|2024-Q4|MOH|SRV.07',
  draft: {
    ...{ notApplicable: false, reason: '', texts: ['٤٫٢'], choice: null, items: null },
    ...{ comment: '', evidence: [] },
  },
  base: 3,
  change: null,
  attempt: null,
  writtenAt: '2024-12-03T10:40:00Z',
  refused: null,
  conflict: null,
};

it('carries unsent work to another computer, unchanged', () => {
  expect(readUnsent(unsentFile('officer.moh', [entry]), 'officer.moh')).toEqual({
    ok: true,
    entries: [entry],
  });
});

it('opens for its own user only', () => {
  const mixed = unsentFile('officer.moj', [entry]);
  expect(readUnsent(unsentFile('officer.moh', [entry]), 'officer.moj')).toMatchObject({
    why: 'other_user',
  });
  expect(readUnsent(mixed, 'officer.moj')).toMatchObject({ why: 'other_user' });
});

it.each(['', '{', '[]', 'null', '{"product":"nudj","entries":[{}],"user":"officer.moh"}'])(
  'refuses %j in words',
  (text) => {
    expect(readUnsent(text, 'officer.moh')).toEqual({ ok: false, why: 'not_ours' });
  },
);
