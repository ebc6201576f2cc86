import type { Writer } from './store/access.ts';
import type { Store } from './store/open.ts';
import type { AuditEvent } from './features/audit/record-event.ts';
import { listCycles } from './features/cycles/cycles.store.ts';
import { listDepartments } from './features/departments/departments.store.ts';
import type { FrameworksService } from './features/frameworks/frameworks.service.ts';
import type { ResultsService } from './features/results/results.service.ts';
import { readFact } from './store/instance.ts';
import type { TargetBook } from './features/targets/target-book.ts';
import { createTargetsService, type TargetsService } from './features/targets/targets.service.ts';
import { NotFound } from '#shared/domain/errors.ts';

/** What targets are wired to. */
export interface TargetParts {
  readonly book: TargetBook;
  readonly results: ResultsService;
  readonly frameworks: FrameworksService;
  readonly record: (writer: Writer, event: AuditEvent) => void;
  readonly now: () => Date;
}

/** Hands targets what they need of their neighbours. */
export function composeTargets(store: Store, parts: TargetParts): TargetsService {
  const { book, results, frameworks, record, now } = parts;
  return createTargetsService(store, {
    book,
    record,
    now,
    publishedCycles: () => results.publishedCycles(),
    scored: (cycle) => results.scored(cycle),
    upcoming() {
      const [newest] = listCycles(store.reader);
      if (!newest) throw new NotFound('a cycle');
      return { code: newest.code, version: frameworks.getVersion(newest.frameworkVersionId) };
    },
    departments: (reader) =>
      listDepartments(reader).map(({ id, code, nameAr, nameEn, kind }) => ({
        ...{ id, code, kind },
        name: { ar: nameAr, en: nameEn },
      })),
    version() {
      const names = readFact(store.reader, 'catalogue_version');
      // Before anything is published the newest cycle says what measures, whatever it is.
      const cycles = results.publishedCycles().length === 0 ? results.version() : '';
      return `${names ?? ''} ${results.versionUpTo(undefined)} ${cycles}`;
    },
    isDemo: () => readFact(store.reader, 'demo') === '1',
  });
}
