import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

describe('changedFields', () => {
  it('leaves out what stayed the same', () => {
    expect(
      changedFields(
        '{"kind":"ministry","name":{"ar":"أ","en":"A"}}',
        '{"kind":"ministry","name":{"ar":"أ","en":"B"}}',
      ),
    ).toEqual([{ field: 'name.en', before: 'A', after: 'B' }]);
  });

  it('shows everything of a new thing, and lists as they are', () => {
    expect(changedFields(null, '{"roles":[{"role":"chair"}],"disabled":false}')).toEqual([
      { field: 'roles', before: null, after: '[{"role":"chair"}]' },
      { field: 'disabled', before: null, after: 'false' },
    ]);
  });

  it('tells what is gone and what is no JSON', () => {
    expect(changedFields('{"name":"A"}', null)).toEqual([
      { field: 'name', before: 'A', after: null },
    ]);
    expect(changedFields(null, 'plain')).toEqual([{ field: '', before: null, after: 'plain' }]);
  });

  it('has nothing to tell of a change without states', () => {
    expect(changedFields(null, null)).toEqual([]);
  });
});
