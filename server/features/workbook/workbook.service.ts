import type {
  WorkbookApplied,
  WorkbookApplyQuery,
  WorkbookChange,
} from '#shared/contracts/workbook.ts';
import type { CheckResult } from '#shared/domain/checks/check-answer.ts';
import { Conflict, Forbidden, Invalid, type Issue } from '#shared/domain/errors.ts';
import type { Language } from '#shared/format/language.ts';
import { answerWords } from './answer-words.ts';
import { inOrder } from './in-order.ts';
import type { Grid } from './grid.ts';
import { layOutSheet, type WholeQuarter } from './lay-out-sheet.ts';
import { type FileChange, type FileChanges, readChanges } from './read-changes.ts';
import { readSheet } from './read-sheet.ts';
import { keysOf, nameChanges, savesOf } from './saves-of-changes.ts';
import { marksOf } from './sheet.ts';
import { workbookWords } from './workbook-words.ts';
import type { WorkbookAsking, WorkbookNeighbours } from './workbook-neighbours.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A file that is handed out. */
export interface MadeFile {
  readonly name: string;
  readonly content: Buffer;
}

/** A preview whose errors are not yet in words. */
export interface Preview extends Pick<FileChanges, 'unchanged' | 'absent'> {
  readonly hash: string;
  readonly changes: readonly WorkbookChange[];
  readonly issues: readonly Issue[];
}

/** The department's quarter as a file and back. All throw `NotFound`. */
export interface WorkbookService {
  make(asking: WorkbookAsking, format: 'xlsx' | 'csv', language: Language): Promise<MadeFile>;
  /** What a file would change. Throws `Invalid` for a file that is not ours or not for here. */
  preview(asking: WorkbookAsking, file: Uint8Array, language: Language): Promise<Preview>;
  /**
   * Makes the changes of a preview, all or none, and once. Throws `Conflict` where they are no longer those that were
   * seen, and `Invalid` where any of them is wrong.
   */
  apply(
    asking: WorkbookAsking,
    file: Uint8Array,
    query: WorkbookApplyQuery,
  ): Promise<WorkbookApplied>;
}

interface Looked {
  readonly quarter: WholeQuarter;
  readonly found: FileChanges;
  readonly hash: string;
  readonly issues: readonly Issue[];
  readonly checks: ReadonlyMap<FileChange, readonly CheckResult[]>;
}

function requireWritable({ readOnly, state, version, dueAt, originalDueAt }: WholeQuarter): void {
  if (readOnly === 'not_yours') throw new Forbidden('submission.not_yours');
  if (readOnly === null) return;
  throw new Conflict(`submission.${readOnly}`, { state, version, dueAt, originalDueAt });
}

function showChange(
  { indicator, said, cell, isConflict }: FileChange,
  checks: readonly CheckResult[],
  language: Language,
): WorkbookChange {
  const { code, title, answer, comment, by, at } = indicator;
  return {
    indicator: code,
    title,
    cell,
    before: { answer, comment, words: answerWords(indicator, answer, language) },
    after: {
      answer: said.answer as WorkbookChange['after']['answer'],
      comment: said.comment,
      words: answerWords(indicator, said.answer, language),
    },
    checks: checks.map((check) => ({ ...check })),
    conflict: isConflict ? { by, at } : null,
  };
}

export function createWorkbookService(neighbours: WorkbookNeighbours): WorkbookService {
  /** Holds a file against what is there now, to the last check of a save. */
  function look(asking: WorkbookAsking, grids: readonly Grid[]): Looked {
    const quarter = neighbours.quarterOf(asking);
    requireWritable(quarter);
    const sheet = readSheet(grids, marksOf(quarter));
    const { cycle, department } = asking;
    const found = readChanges(sheet, quarter, (indicator, version) =>
      neighbours.answerAt(cycle, department, indicator, version),
    );
    const hash = nameChanges(asking, found.changes);
    const all = found.changes.map(({ indicator }) => indicator.code);
    const outcomes = neighbours.trySaveAll(savesOf(asking, found.changes, { hash, take: all }));
    const issues = found.changes.flatMap(({ cell }, at) =>
      (outcomes[at]?.issues ?? []).map(({ code, params }) => ({ path: cell, code, params })),
    );
    const checks = new Map(found.changes.map((change, at) => [change, outcomes[at]?.checks ?? []]));
    return { quarter, found, hash, issues: inOrder([...found.issues, ...issues]), checks };
  }

  return {
    async make(asking, format, language) {
      const quarter = neighbours.quarterOf(asking);
      const sheet = layOutSheet(quarter, language);
      const name = workbookWords[language].fileName(asking.department, asking.cycle);
      const content =
        format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet, language, neighbours.now());
      return { name: `${name}.${format}`, content };
    },

    async preview(asking, file, language) {
      const { found, hash, issues, checks } = look(asking, await neighbours.read(file));
      return {
        hash,
        changes: found.changes.map((change) =>
          showChange(change, checks.get(change) ?? [], language),
        ),
        issues,
        unchanged: found.unchanged,
        absent: found.absent,
      };
    },

    async apply(asking, file, { preview, take }) {
      const grids = await neighbours.read(file);
      // From here on nothing waits: what is looked at now is still there when it is saved.
      const before = neighbours.countSent(asking.origin.account, keysOf(preview));
      if (before.saved + before.lost > 0) return { saved: before.saved, setAside: before.lost };
      const { quarter, found, hash, issues } = look(asking, grids);
      if (issues.length > 0) throw new Invalid(issues);
      if (hash !== preview) throw new Conflict('workbook.changed', { hash });
      const saves = savesOf(asking, found.changes, { hash, take: take.split(',') });
      const setAside = saves.filter(({ mayLose }) => mayLose).length;
      const saved = saves.length - setAside;
      if (saves.length === 0) return { saved, setAside };
      const { cycle, department, origin } = asking;
      neighbours.saveAll(saves, {
        ...origin,
        action: 'workbook.applied',
        subject: cycle,
        department,
        after: { preview, saved, setAside, framework: quarter.framework.sha256 },
      });
      return { saved, setAside };
    },
  };
}
