import type { Framework, FrameworkChange, LocalText } from '../framework.ts';
import { isSame } from '../edit/is-same.ts';
import { compareFrameworks } from './compare-frameworks.ts';
import type { Aspect, FrameworkDifference } from './difference.ts';

const KINDS: Partial<Record<Aspect, FrameworkChange['kind']>> = {
  added: 'added',
  dropped: 'dropped',
  weight: 'weight',
  parent: 'weight',
  normalise: 'bounds',
  aggregation: 'policy',
  rescale: 'policy',
};

/**
 * A draft that declares what it changes against the version that it supersedes: every node whose answers score
 * differently is in `changes`. What people declared stays as they put it for as long as it is true; the rest is added
 * with the words of `noteOf`; what is no longer so is taken out. With `previous`, the draft as it was before the edit,
 * what was said by itself then is said anew, so that a note never tells of a weight that has changed again.
 */
export function declareChanges(
  base: Framework,
  draft: Framework,
  noteOf: NoteOf,
  previous: Framework | null = null,
): Framework {
  const found = automatic(base, draft, noteOf);
  const before = previous ? automatic(base, previous, noteOf) : new Map<string, FrameworkChange>();
  const told = (draft.changes ?? []).filter(({ code }) => found.has(code));
  const toldOf = new Set(told.map(({ code }) => code));
  const untold = [...found.values()].filter(({ code }) => !toldOf.has(code));
  const changes = [
    ...told.map((change) => renewed(change, before.get(change.code), found.get(change.code))),
    ...untold,
  ];
  return { ...draft, changes: changes.length === 0 ? undefined : changes };
}

type NoteOf = (differences: readonly FrameworkDifference[]) => LocalText;

/** What there is to declare, by code, as it is said where nobody said it better. */
function automatic(
  base: Framework,
  draft: Framework,
  noteOf: NoteOf,
): Map<string, FrameworkChange> {
  const byCode = new Map<string, FrameworkDifference[]>();
  const lineage = draft.changes?.map(({ code, from }) => [code, from] as const);
  const origins = new Map(lineage);
  for (const difference of compareFrameworks(base, { ...draft, changes: undefined }).differences) {
    const { code, effect, aspect } = difference;
    if (code === null || effect === 'words' || aspect === 'share') continue;
    const from = origins.get(code) ?? [];
    byCode.set(code, [...(byCode.get(code) ?? []), { ...difference, from }]);
  }
  return new Map(
    [...byCode].map(([code, found]) => {
      const kinds = new Set(found.map(({ aspect }) => KINDS[aspect] ?? 'definition'));
      const kind = kinds.has('definition') ? 'definition' : ([...kinds][0] ?? 'definition');
      const comparable = found.every((difference) => difference.comparable);
      return [code, { code, kind, comparable, note: noteOf(found) }];
    }),
  );
}

/** A declared change in which everything that was said by itself before is as it is said now. */
function renewed(
  change: FrameworkChange,
  before: FrameworkChange | undefined,
  now: FrameworkChange | undefined,
): FrameworkChange {
  if (!before || !now || !isSame(change.note, before.note)) return change;
  return {
    ...change,
    kind: change.kind === before.kind ? now.kind : change.kind,
    comparable: change.comparable === before.comparable ? now.comparable : change.comparable,
    note: now.note,
  };
}
