import type { DepartmentRef } from '#shared/contracts/common.ts';
import type {
  DepartmentTargetsResponse,
  SetTargetBody,
  TargetHistoryResponse,
  TargetsResponse,
} from '#shared/contracts/targets.ts';
import { Conflict, Invalid, NotFound, Outdated } from '#shared/domain/errors.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { PACE_QUARTERS } from '#shared/domain/targets/judge-target.ts';
import { FIRST_TARGET_YEAR, LAST_TARGET_YEAR } from '#shared/domain/targets/target-state.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';
import { departmentTargetsResponse } from './department-targets.ts';
import type { TargetBook } from './target-book.ts';
import { type MeasuredCycle, targetsResponse } from './targets-response.ts';
import { addRevision, listRevisions, type TargetPlace } from './targets.store.ts';

/** A framework version as it measures. */
interface MeasuringVersion {
  readonly sha256: string;
  readonly compiled: CompiledFramework;
}

/** A change of a target as the audit trail tells it. */
export interface TargetEvent {
  readonly account: string;
  readonly address: string;
  readonly action: string;
  readonly subject: string;
  readonly department: string | null;
  readonly before: { readonly value: number | null };
  readonly after: { readonly value: number | null };
  readonly reason: string;
}

/** What targets need of their neighbours; `compose-targets.ts` hands it over. */
export interface TargetNeighbours {
  readonly book: TargetBook;
  /** Codes of the published cycles, oldest first. */
  publishedCycles(): readonly string[];
  /** A published cycle with its scores. */
  scored(cycle: string): MeasuredCycle;
  /** The newest cycle that is not published, where none is: what it is measured by. Throws `NotFound`. */
  upcoming(): { readonly code: string; readonly version: MeasuringVersion };
  departments(reader: Reader): readonly (DepartmentRef & { readonly id: number })[];
  /** Changes whenever a published result or a target does. */
  version(): string;
  isDemo(): boolean;
  record(writer: Writer, event: TargetEvent): void;
  now(): Date;
}

export interface TargetsQuestion {
  readonly department?: string | undefined;
  readonly node?: string | undefined;
  readonly cycle?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface DepartmentTargetsQuestion {
  readonly node?: string | undefined;
  readonly cycle?: string | undefined;
  readonly year?: number | undefined;
}

/** A target by what it is of. */
export interface TargetName {
  readonly node: string;
  readonly year: number;
  /** Undefined: the whole country. */
  readonly department?: string | undefined;
}

/** Targets, how they stand, and their history. All throw `NotFound` without a cycle, `Invalid` for a department not there. */
export interface TargetsService {
  list(question: TargetsQuestion): TargetsResponse;
  /** One node and year of every department. */
  departments(question: DepartmentTargetsQuestion): DepartmentTargetsResponse;
  history(name: TargetName): TargetHistoryResponse;
  /**
   * Sets a target or withdraws it, if it still is at `base`. Throws `Outdated` with what is there now, `Conflict` where
   * nothing would change.
   */
  set(
    name: TargetName,
    body: SetTargetBody,
    base: number,
    origin: { readonly account: string; readonly address: string },
  ): TargetHistoryResponse;
  version(): string;
}

const YEARS_BACK = 2;
const YEARS_AHEAD = 2;
const MOST_YEARS = 10;

const yearOf = (cycle: string): number => Number(cycle.split('-')[0]);

export function createTargetsService(store: Store, neighbours: TargetNeighbours): TargetsService {
  const { reader } = store;
  const { book } = neighbours;

  /** What measures now: the version of the last published cycle, before the first that of the newest one. */
  function measuring(cycles: readonly string[]): { code: string; version: MeasuringVersion } {
    const last = cycles.at(-1);
    return last === undefined
      ? neighbours.upcoming()
      : { code: last, version: neighbours.scored(last).version };
  }

  /** The published cycles up to one, oldest first. Throws `NotFound` where one is asked for and none is there. */
  function publishedUpTo(cycle: string | undefined): string[] {
    const published = neighbours
      .publishedCycles()
      .filter((code) => cycle === undefined || code <= cycle);
    if (cycle !== undefined && published.length === 0) {
      throw new NotFound(`a published cycle up to ${cycle}`);
    }
    return published;
  }

  function departmentAt(from: Reader, code: string | undefined) {
    if (code === undefined) return null;
    const found = neighbours.departments(from).find((each) => each.code === code);
    if (found) return found;
    const issue = { path: 'query.department', code: 'target.department_unknown' };
    throw new Invalid([{ ...issue, params: { department: code } }]);
  }

  function nodeAt({ compiled }: MeasuringVersion, code: string) {
    const found = compiled.nodes[compiled.nodeIndex.get(code) ?? -1];
    if (!found) throw new NotFound(`node ${code}`);
    return found;
  }

  function yearsOf({ from, to }: TargetsQuestion, newest: number): number[] {
    const first = Math.max(FIRST_TARGET_YEAR, from ?? Math.min(newest, to ?? newest) - YEARS_BACK);
    const last = Math.min(LAST_TARGET_YEAR, to ?? Math.max(newest, first) + YEARS_AHEAD);
    if (last < first || last - first >= MOST_YEARS) {
      const params = { from: first, to: last, most: MOST_YEARS };
      throw new Invalid([{ path: 'query.to', code: 'target.years_out_of_range', params }]);
    }
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  }

  /** The cycles that a page looks at: what a pace rests on, and the ends of the years that are shown. */
  function cyclesFor(published: readonly string[], years: readonly number[]): string[] {
    const ends = new Set(years.map((year) => `${year}-Q4`));
    const recent = new Set(published.slice(-PACE_QUARTERS));
    return published.filter((code) => recent.has(code) || ends.has(code));
  }

  const refOf = ({ code, name, kind }: DepartmentRef): DepartmentRef => ({ code, name, kind });

  function show(from: Reader, name: TargetName): TargetHistoryResponse {
    const { version } = measuring(neighbours.publishedCycles());
    const { node } = nodeAt(version, name.node);
    const department = departmentAt(from, name.department);
    const framework = version.compiled.framework.id;
    const place: TargetPlace = {
      framework,
      node: node.code,
      departmentId: department?.id ?? null,
      year: name.year,
    };
    const revisions = listRevisions(from, place);
    return {
      node: { code: node.code, title: node.title },
      year: name.year,
      department: department && refOf(department),
      target: book.targetOf(version.compiled, node.code, name.year, department?.code ?? null),
      own: revisions[0]?.value ?? null,
      version: revisions[0]?.version ?? 0,
      revisions: revisions.map(({ version: number, value, reason, account, recordedAt }, at) => ({
        version: number,
        from: revisions[at + 1]?.value ?? null,
        to: value,
        reason,
        by: account,
        at: recordedAt,
      })),
    };
  }

  return {
    version: () => neighbours.version(),

    departments({ cycle, node, year: asked }) {
      const published = publishedUpTo(cycle);
      const { code, version } = measuring(published);
      const { compiled } = version;
      const shown = nodeAt(version, node ?? compiled.rootCode);
      const next = code.endsWith('Q4') && published.length > 0 ? yearOf(code) + 1 : yearOf(code);
      const wanted = book.years(compiled, shown.node.code, null);
      const year = asked ?? wanted.find((each) => each >= next) ?? wanted.at(-1) ?? next;
      return departmentTargetsResponse(
        {
          book,
          ...version,
          cycles: cyclesFor(published, [year]).map((each) => neighbours.scored(each)),
          demo: neighbours.isDemo(),
        },
        shown,
        year,
        neighbours.departments(reader).map(refOf),
      );
    },

    list(question) {
      const { cycle, node } = question;
      const published = publishedUpTo(cycle);
      const { code, version } = measuring(published);
      const years = yearsOf(question, yearOf(code));
      const department = departmentAt(reader, question.department);
      return targetsResponse({
        book,
        ...version,
        cycles: cyclesFor(published, years).map((each) => neighbours.scored(each)),
        department: department && refOf(department),
        node: nodeAt(version, node ?? version.compiled.rootCode),
        years,
        demo: neighbours.isDemo(),
      });
    },

    history: (name) => show(reader, name),

    set(name, { value, reason }, base, origin) {
      store.transact((writer) => {
        const before = show(writer, name);
        if (before.version !== base) throw new Outdated('target.changed', before);
        if (before.own === value) {
          throw new Conflict(value === null ? 'target.nothing_set' : 'target.unchanged', before);
        }
        const { compiled } = measuring(neighbours.publishedCycles()).version;
        addRevision(writer, {
          framework: compiled.framework.id,
          node: name.node,
          departmentId: departmentAt(writer, name.department)?.id ?? null,
          year: name.year,
          version: base + 1,
          value,
          reason,
          account: origin.account,
          recordedAt: neighbours.now().toISOString(),
        });
        neighbours.record(writer, {
          ...origin,
          action: value === null ? 'target.withdrawn' : 'target.set',
          subject: `${name.node} ${name.year}`,
          department: name.department ?? null,
          before: { value: before.own },
          after: { value },
          reason,
        });
      });
      return show(reader, name);
    },
  };
}
