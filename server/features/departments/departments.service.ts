import { departmentsFile } from '#shared/contracts/departments.ts';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import { Invalid } from '#shared/domain/errors.ts';
import { increaseCatalogueVersion } from '#server/store/instance.ts';
import type { Store } from '#server/store/open.ts';
import { listDepartments, putDepartments } from './departments.store.ts';

/** Adding and renaming the departments that are measured. */
export interface DepartmentsService {
  /** Adds the departments of a file, renaming the known ones; the number of them. Throws `Invalid`. */
  importDepartments(document: unknown): number;
  isEmpty(): boolean;
}

export function createDepartmentsService(store: Store): DepartmentsService {
  return {
    isEmpty: () => listDepartments(store.reader).length === 0,

    importDepartments(document) {
      const parsed = departmentsFile.safeParse(document);
      if (!parsed.success) throw new Invalid(issuesOf(parsed.error));
      store.transact((writer) => {
        putDepartments(
          writer,
          parsed.data.map(({ code, name, kind }) => ({
            code,
            nameAr: name.ar,
            nameEn: name.en,
            kind,
          })),
        );
        increaseCatalogueVersion(writer);
      });
      return parsed.data.length;
    },
  };
}
