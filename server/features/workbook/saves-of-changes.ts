import { createHash } from 'node:crypto';
import type { SaveAnswerBody } from '#shared/contracts/answers.ts';
import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';
import type { FileChange } from './read-changes.ts';
import type { WorkbookAsking, WorkbookSave } from './workbook-neighbours.ts';

/** A name for exactly these changes of exactly these answers. */
export function nameChanges(
  { cycle, department }: Pick<WorkbookAsking, 'cycle' | 'department'>,
  changes: readonly FileChange[],
): string {
  const content = changes.map(({ indicator, said, base }) => ({
    indicator: indicator.code,
    version: indicator.version,
    base,
    answer: said.answer,
    comment: said.comment,
  }));
  return createHash('sha256').update(canonicalJson({ cycle, department, content })).digest('hex');
}

/** How the request keys of one applied file begin: applied again, they are found. */
export const keysOf = (hash: string): string => `wb-${hash.slice(0, 48)}-`;

/**
 * The saves that make changes. An answer of a conflict that is not to be taken starts from the version that was in
 * the file: it loses, and so stands in the history.
 */
export function savesOf(
  asking: WorkbookAsking,
  changes: readonly FileChange[],
  { hash, take }: { readonly hash: string; readonly take: readonly string[] },
): WorkbookSave[] {
  return changes.map(({ indicator, said, base, isConflict }, at) => {
    const mayLose = isConflict && !take.includes(indicator.code);
    return {
      ...asking,
      indicator: indicator.code,
      body: {
        answer: said.answer as SaveAnswerBody['answer'],
        comment: said.comment,
        evidence: indicator.evidence.map(({ id, revision }) => ({ id, revision })),
      },
      base: mayLose ? base : indicator.version,
      requestKey: `${keysOf(hash)}${at}`,
      mayLose,
    };
  });
}
