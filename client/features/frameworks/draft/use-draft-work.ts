import { useEffect, useMemo, useState } from 'react';
import type { DraftResponse } from '#shared/contracts/framework-drafts.ts';
import { frameworkFile } from '#shared/contracts/framework-file.ts';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import { editBetween } from '#shared/domain/framework/edit/edit-between.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';

/** One step back: where the change was made, and the framework after it. */
interface Step {
  readonly place: string;
  readonly framework: Framework;
}

/** What is changed on this page and not saved yet. */
interface Work {
  /** The revision that it started from, and its content. */
  readonly revision: number;
  readonly start: Framework;
  /** Never empty; the last is how the framework would be. */
  readonly steps: readonly [Step, ...Step[]];
}

/**
 * A draft while somebody works on it: the framework as it would be, checked while one types, with a way back step by
 * step. Typing on in one place is one step. What others save meanwhile waits until both are brought together.
 */
export function useDraftWork(draft: DraftResponse) {
  const [work, setWork] = useState<Work | null>(null);
  const start = work?.start ?? draft.framework;
  const framework = work?.steps.at(-1)?.framework ?? draft.framework;
  const edit = useMemo(() => editBetween(start, framework), [start, framework]);
  const findings = useMemo(() => findingsOf(framework), [framework]);
  const count = countOf(edit);
  useWarning(count > 0);

  const apply = (place: string, next: Framework) => {
    const step = { place, framework: next };
    setWork((before) => {
      if (!before) return { revision: draft.revision, start: draft.framework, steps: [step] };
      const [first, ...rest] = before.steps;
      const isSamePlace = before.steps.at(-1)?.place === place;
      if (!isSamePlace) return { ...before, steps: [...before.steps, step] };
      return { ...before, steps: rest.length === 0 ? [step] : [first, ...rest.slice(0, -1), step] };
    });
  };
  const undo = () =>
    setWork((before) => {
      const [first, ...rest] = before?.steps.slice(0, -1) ?? [];
      return before && first ? { ...before, steps: [first, ...rest] } : null;
    });
  /** Goes on from the revision that is there now, with both brought together. */
  const goOn = (merged: Framework) =>
    setWork({
      ...{ revision: draft.revision, start: draft.framework },
      steps: [{ place: 'merged', framework: merged }],
    });

  return {
    ...{ framework, start, edit, findings, count, apply, undo, goOn },
    revision: work?.revision ?? draft.revision,
    mayUndo: work !== null,
    /** Somebody else saved since this work began. */
    isBehind: work !== null && work.revision < draft.revision,
    /** The work is the revision that stands now; the page still has the one before until it comes. */
    saved: (revision: number) => setWork((before) => before && { ...before, revision }),
    clear: () => setWork(null),
  };
}
export type DraftWork = ReturnType<typeof useDraftWork>;

/** What stops a save (the form of a file), what stops publishing, and what is worth a look. */
function findingsOf(framework: Framework) {
  const parsed = frameworkFile.safeParse(JSON.parse(text(framework)));
  const form = parsed.success ? [] : issuesOf(parsed.error);
  // What has no form yet is told once, not a second time by what its values mean.
  const { errors, warnings } = checkFramework(framework);
  const places = new Set(form.map(({ path }) => path));
  const meaning = errors.filter(({ path }) => !places.has(path));
  return { form, errors: [...form, ...meaning], warnings };
}

/** As it would be sent; a number that is none yet stays visible as one. */
const text = (framework: Framework): string =>
  JSON.stringify(framework, (_key, value: unknown) => (Number.isNaN(value) ? 'NaN' : value));

function countOf({ nodes, removed, settings, order }: ReturnType<typeof editBetween>): number {
  const changed = (nodes?.length ?? 0) + (removed?.length ?? 0);
  return changed + Object.keys(settings ?? {}).length + (order ? 1 : 0);
}

/** The browser asks before a page is left with work that is not saved. */
function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
