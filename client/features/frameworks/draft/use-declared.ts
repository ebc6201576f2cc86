import { useMemo } from 'react';
import { declareChanges } from '#shared/domain/framework/compare/declare-changes.ts';
import type { FrameworkChange } from '#shared/domain/framework/framework.ts';
import { differenceNote } from '#shared/format/difference-words.ts';
import { useEditor } from './editor-context.ts';

/** What the draft says of its changes: as people wrote it, and the rest as it will be written when it is saved. */
export function useDeclared() {
  const { framework, base, apply } = useEditor();
  const changes = useMemo(
    () => (base ? (declareChanges(base, framework, differenceNote).changes ?? []) : []),
    [base, framework],
  );
  return {
    changes,
    declare: (change: FrameworkChange) =>
      apply(`${change.code} declared`, {
        ...framework,
        changes: changes.map((each) => (each.code === change.code ? change : each)),
      }),
  };
}
