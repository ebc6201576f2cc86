import {
  type AddDepartmentBody,
  type CloseDepartmentBody,
  type Department,
  type DepartmentHistoryResponse,
  departmentsFile,
  type MergeDepartmentBody,
  type RenameDepartmentBody,
} from '#shared/contracts/departments.ts';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import { Conflict, Invalid, NotFound } from '#shared/domain/errors.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { increaseCatalogueVersion } from '#server/store/instance.ts';
import type { Store } from '#server/store/open.ts';
import {
  addDepartment,
  closeDepartment,
  type DepartmentRecord,
  findDepartment,
  lastAnsweredQuarter,
  listDepartments,
  listRevisions,
  renameDepartment,
} from './departments.store.ts';

/** Who changes a department, and from where. */
export interface ChangeOrigin {
  readonly account: string;
  readonly address: string;
}

/** A change of a department as the audit trail tells it. */
export interface DepartmentEvent extends ChangeOrigin {
  readonly action: string;
  readonly subject: string;
  readonly department: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}

/** What the departments need of their neighbours; `compose.ts` hands it over. */
export interface DepartmentNeighbours {
  record(writer: Writer, event: DepartmentEvent): void;
  now(): Date;
  /** The first quarter that is not published yet, or null before the first cycle. */
  nextQuarter(reader: Reader): string | null;
}

/** The departments that are measured: adding, renaming with history, closing, merging. */
export interface DepartmentsService {
  isEmpty(): boolean;
  list(): Department[];
  history(code: string): DepartmentHistoryResponse;
  /** Adds the departments of a file, renaming the known ones; the number of them. Throws `Invalid`. */
  importDepartments(document: unknown, origin?: ChangeOrigin): number;
  /** Throws `Conflict` where the code is taken: a code is never given twice. */
  add(body: AddDepartmentBody, origin: ChangeOrigin): Department;
  rename(code: string, body: RenameDepartmentBody, origin: ChangeOrigin): Department;
  /** Throws `Conflict` where it is closed already or has answers in that quarter or later. */
  close(code: string, body: CloseDepartmentBody, origin: ChangeOrigin): Department;
  merge(code: string, body: MergeDepartmentBody, origin: ChangeOrigin): Department;
}

const SYSTEM: ChangeOrigin = { account: 'system', address: 'local' };

function toDepartment(record: DepartmentRecord, all: readonly DepartmentRecord[]): Department {
  return {
    code: record.code,
    name: { ar: record.nameAr, en: record.nameEn },
    kind: record.kind,
    openedFrom: record.openedFrom,
    closedFrom: record.closedFrom,
    mergedInto: all.find((other) => other.id === record.mergedInto)?.code ?? null,
  };
}

const namingOf = ({ nameAr, nameEn, kind }: DepartmentRecord) => ({ nameAr, nameEn, kind });

export function createDepartmentsService(
  store: Store,
  neighbours: DepartmentNeighbours,
): DepartmentsService {
  const stamp = (): string => neighbours.now().toISOString();

  function requireDepartment(reader: Reader, code: string): DepartmentRecord {
    const record = findDepartment(reader, code);
    if (!record) throw new NotFound(`department ${code}`);
    return record;
  }

  function show(reader: Reader, code: string): Department {
    return toDepartment(requireDepartment(reader, code), listDepartments(reader));
  }

  function addOne(writer: Writer, body: AddDepartmentBody, origin: ChangeOrigin): void {
    const naming = { nameAr: body.name.ar, nameEn: body.name.en, kind: body.kind };
    const record = { code: body.code, ...naming, openedFrom: body.openedFrom ?? null };
    addDepartment(writer, record, {
      recordedAt: stamp(),
      account: origin.account,
      reason: null,
    });
    neighbours.record(writer, {
      ...origin,
      action: 'department.added',
      subject: body.code,
      department: body.code,
      after: record,
    });
  }

  function renameOne(
    writer: Writer,
    before: DepartmentRecord,
    body: Omit<RenameDepartmentBody, 'reason'> & { reason: string | null },
    origin: ChangeOrigin,
  ): void {
    const naming = {
      nameAr: body.name?.ar ?? before.nameAr,
      nameEn: body.name?.en ?? before.nameEn,
      kind: body.kind ?? before.kind,
    };
    const isSame = Object.entries(naming).every(
      ([key, value]) => before[key as keyof typeof naming] === value,
    );
    if (isSame) return;
    renameDepartment(writer, before.id, naming, {
      recordedAt: stamp(),
      account: origin.account,
      reason: body.reason,
    });
    neighbours.record(writer, {
      ...origin,
      action: 'department.renamed',
      subject: before.code,
      department: before.code,
      before: namingOf(before),
      after: naming,
      ...(body.reason === null ? {} : { reason: body.reason }),
    });
  }

  function closeOne(
    writer: Writer,
    code: string,
    body: CloseDepartmentBody,
    into: DepartmentRecord | null,
    origin: ChangeOrigin,
  ): void {
    const record = requireDepartment(writer, code);
    if (record.closedFrom !== null) {
      throw new Conflict('department.closed', { code, closedFrom: record.closedFrom });
    }
    const answered = lastAnsweredQuarter(writer, record.id);
    if (answered !== null && answered >= body.from) {
      throw new Conflict('department.has_answers', { code, lastAnswered: answered });
    }
    closeDepartment(writer, record.id, body.from, into?.id ?? null);
    neighbours.record(writer, {
      ...origin,
      action: into ? 'department.merged' : 'department.closed',
      subject: code,
      department: code,
      after: { closedFrom: body.from, mergedInto: into?.code ?? null },
      reason: body.reason,
    });
  }

  /** Runs a change, tells every remembered result of it, and gives the department as it is now. */
  function change(code: string, work: (writer: Writer) => void): Department {
    return store.transact((writer) => {
      work(writer);
      increaseCatalogueVersion(writer);
      return show(writer, code);
    });
  }

  return {
    isEmpty: () => listDepartments(store.reader).length === 0,

    list() {
      const all = listDepartments(store.reader);
      return all.map((record) => toDepartment(record, all));
    },

    history(code) {
      const { id } = requireDepartment(store.reader, code);
      const revisions = listRevisions(store.reader, id).map(({ nameAr, nameEn, ...rest }) => ({
        name: { ar: nameAr, en: nameEn },
        ...rest,
      }));
      return { code, revisions };
    },

    importDepartments(document, origin = SYSTEM) {
      const parsed = departmentsFile.safeParse(document);
      if (!parsed.success) throw new Invalid(issuesOf(parsed.error));
      store.transact((writer) => {
        for (const each of parsed.data) {
          const known = findDepartment(writer, each.code);
          if (known) renameOne(writer, known, { ...each, reason: null }, origin);
          else addOne(writer, each, origin);
        }
        increaseCatalogueVersion(writer);
      });
      return parsed.data.length;
    },

    add: (body, origin) =>
      change(body.code, (writer) => {
        if (findDepartment(writer, body.code)) {
          throw new Conflict('department.code_taken', { code: body.code });
        }
        // A department that is new today was not silent in the quarters already published.
        const openedFrom = body.openedFrom ?? neighbours.nextQuarter(writer) ?? undefined;
        addOne(writer, { ...body, openedFrom }, origin);
      }),

    rename: (code, body, origin) =>
      change(code, (writer) => renameOne(writer, requireDepartment(writer, code), body, origin)),

    close: (code, body, origin) =>
      change(code, (writer) => closeOne(writer, code, body, null, origin)),

    merge: (code, body, origin) =>
      change(code, (writer) => {
        const into = requireDepartment(writer, body.into);
        if (into.code === code || into.closedFrom !== null) {
          const params = { into: into.code };
          throw new Invalid([{ path: 'body.into', code: 'department.bad_successor', params }]);
        }
        closeOne(writer, code, body, into, origin);
      }),
  };
}
