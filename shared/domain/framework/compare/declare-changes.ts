import type { Framework, FrameworkChange, LocalText } from '../framework.ts';
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
 * with the words of `noteOf`; what is no longer so is taken out.
 */
export function declareChanges(
  base: Framework,
  draft: Framework,
  noteOf: (differences: readonly FrameworkDifference[]) => LocalText,
): Framework {
  const { differences } = compareFrameworks(base, draft);
  const byCode = new Map<string, FrameworkDifference[]>();
  for (const difference of differences) {
    const { code, effect, aspect } = difference;
    if (code === null || effect === 'words' || aspect === 'share') continue;
    byCode.set(code, [...(byCode.get(code) ?? []), difference]);
  }
  const told = (draft.changes ?? []).filter(({ code }) => byCode.has(code));
  const toldOf = new Set(told.map(({ code }) => code));
  const untold = [...byCode].filter(([code]) => !toldOf.has(code));
  const changes = [
    ...told,
    ...untold.map(([code, found]): FrameworkChange => {
      const kinds = new Set(found.map(({ aspect }) => KINDS[aspect] ?? 'definition'));
      return {
        code,
        kind: kinds.has('definition') ? 'definition' : ([...kinds][0] ?? 'definition'),
        comparable: found.every(({ comparable }) => comparable),
        note: noteOf(found),
      };
    }),
  ];
  return { ...draft, changes: changes.length === 0 ? undefined : changes };
}
