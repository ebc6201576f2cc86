import type {
  CycleStatus,
  ImportResponse,
  MoveCycleBody,
  ScheduleCycleBody,
  SignOffBody,
} from '#shared/contracts/cycles.ts';
import type { CycleBlocker } from '#shared/contracts/completeness.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#shared/domain/errors.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { CellState } from '#shared/domain/scoring/cycle-matrix.ts';
import { whyNotMoveCycle } from '#shared/domain/workflow/cycle-moves.ts';
import type { Store } from '#server/store/open.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import {
  addCycle,
  type AnswerRecord,
  type CycleRecord,
  findCycle,
  increaseDataVersion,
  listAnswers,
  moveCycle,
  putAnswers,
  putSignOff,
} from './cycles.store.ts';
import { readAccepted } from './cycles.read-model.ts';
import { parseValues, type ValueRow } from './parse-values.ts';

/** A change of a cycle as the audit trail tells it. */
export interface CycleEvent {
  readonly account: string;
  readonly address: string;
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** Who changes a cycle, and from where. */
export interface CycleAsking {
  readonly actor: Actor;
  readonly origin: { readonly account: string; readonly address: string };
}

/** What the cycles need of their neighbours; `compose.ts` hands it over. */
export interface CycleNeighbours {
  frameworkVersion(id: number): { readonly id: number; readonly compiled: CompiledFramework };
  /** The key of a framework version. Throws `NotFound`. */
  findVersion(framework: string, version: string): number;
  record(writer: Writer, event: CycleEvent): void;
  departmentKeys(reader: Reader): ReadonlyMap<string, number>;
  indicatorKeys(reader: Reader, framework: string): ReadonlyMap<string, number>;
  /** What stands between a cycle and its next state. */
  blockers(code: string): readonly CycleBlocker[];
  now(): Date;
}

/** The quarters that are measured, and the answers given in them. */
export interface CyclesService {
  hasCycle(code: string): boolean;
  /** Adds an open cycle that pins a framework version. Throws `Conflict` when it exists. */
  openCycle(
    code: string,
    frameworkVersionId: number,
    settings?: Partial<Pick<CycleRecord, 'dueAt' | 'signOff'>>,
  ): void;
  /** Adds a cycle that the chair opens later. Throws `Conflict` when it exists. */
  schedule(body: ScheduleCycleBody, asking: CycleAsking): CycleStatus;
  /** Moves a cycle on. Throws `Conflict` with what is there now where it is not in the state before. */
  move(code: string, body: MoveCycleBody, asking: CycleAsking): CycleStatus;
  /** Throws `Conflict` where the quarter is neither scheduled nor open. */
  setSignOff(code: string, body: SignOffBody, origin: CycleAsking['origin']): CycleStatus;
  /** Takes all rows of a values file or none. Throws `Invalid` with every bad row, `NotFound`, `Conflict`. */
  importValues(code: string, csv: string, source: string): ImportResponse;
  /** Makes an open cycle preliminary without its review, as the demonstration and data of before need it. */
  closeUnreviewed(code: string, appealsUntil?: string): void;
  /** Publishing makes a cycle published, and a correction changes it; false where it is in another state. */
  markPublished(writer: Writer, code: string, from: 'preliminary' | 'published'): boolean;
}

function toRecord(
  row: ValueRow,
  departments: ReadonlyMap<string, number>,
  indicators: ReadonlyMap<string, number>,
): AnswerRecord {
  const departmentId = departments.get(row.department);
  const indicatorId = indicators.get(row.indicator);
  if (departmentId === undefined || indicatorId === undefined) throw new NotFound('answer');
  const { cell, input } = row.answer;
  const keys = { departmentId, indicatorId, input };
  switch (cell.kind) {
    case 'value':
      return { ...keys, state: CellState.value, value: cell.value };
    case 'missing':
      return { ...keys, state: CellState.notAnswered, value: null };
    case 'not_applicable':
      return { ...keys, state: CellState.notApplicable, value: null };
  }
}

const keyOf = (record: Pick<AnswerRecord, 'departmentId' | 'indicatorId'>): string =>
  `${record.departmentId}.${record.indicatorId}`;

function isSame(a: AnswerRecord, b: AnswerRecord | undefined): boolean {
  if (!b) return a.state === CellState.notAnswered;
  return a.state === b.state && a.value === b.value && a.input === b.input;
}

const countState = (records: readonly AnswerRecord[], state: number): number =>
  records.filter((record) => record.state === state).length;

const statusOf = ({ code, state, dueAt, signOff, appealsUntil }: CycleRecord): CycleStatus => ({
  code,
  state,
  dueAt,
  signOff,
  appealsUntil,
});

function refuseClosed(cycle: CycleRecord): void {
  if (cycle.state !== 'open') {
    throw new Conflict('cycle.not_open', { cycle: cycle.code, state: cycle.state });
  }
}

export function createCyclesService(store: Store, neighbours: CycleNeighbours): CyclesService {
  function requireCycle(reader: Reader, code: string): CycleRecord {
    const cycle = findCycle(reader, code);
    if (!cycle) throw new NotFound(`cycle ${code}`);
    return cycle;
  }

  function refuseEarly(code: string, frameworkVersionId: number): void {
    const { framework } = neighbours.frameworkVersion(frameworkVersionId).compiled;
    if (framework.effectiveFrom !== undefined && code < framework.effectiveFrom) {
      const params = { cycle: code, from: framework.effectiveFrom };
      throw new Invalid([{ path: 'cycle', code: 'cycle.before_framework', params }]);
    }
  }

  /** What was accepted changes only once the chair reopens it, with a reason. */
  function refuseAccepted(
    reader: Reader,
    cycle: CycleRecord,
    changed: readonly Pick<AnswerRecord, 'departmentId'>[],
  ): void {
    if (changed.length === 0) return;
    const accepted = readAccepted(reader, cycle.id);
    const codes = changed.flatMap(({ departmentId }) => accepted.get(departmentId) ?? []);
    if (codes.length === 0) return;
    throw new Conflict('import.accepted', {
      cycle: cycle.code,
      departments: [...new Set(codes)].toSorted((a, b) => a.localeCompare(b)),
    });
  }

  function refusePast(moment: string, path = 'body.dueAt'): void {
    if (Date.parse(moment) > neighbours.now().getTime()) return;
    throw new Invalid([{ path, code: 'cycle.due_past' }]);
  }

  return {
    hasCycle: (code) => findCycle(store.reader, code) !== undefined,

    openCycle(code, frameworkVersionId, settings = {}) {
      refuseEarly(code, frameworkVersionId);
      store.transact((writer) => {
        if (findCycle(writer, code)) throw new Conflict('cycle.exists', { cycle: code });
        addCycle(writer, { code, frameworkVersionId, state: 'open', ...settings });
      });
    },

    schedule({ code, framework, dueAt, signOff }, { actor, origin }) {
      // Scheduling is the first step of the chair's work on a cycle.
      if (whyNotMoveCycle(actor, 'scheduled', 'open')) throw new Forbidden('access.forbidden');
      const frameworkVersionId = neighbours.findVersion(framework.id, framework.version);
      refuseEarly(code, frameworkVersionId);
      if (dueAt !== undefined) refusePast(dueAt);
      return store.transact((writer) => {
        if (findCycle(writer, code)) throw new Conflict('cycle.exists', { cycle: code });
        const settings = { dueAt: dueAt ?? null, signOff: signOff ?? false };
        const record = addCycle(writer, {
          code,
          frameworkVersionId,
          state: 'scheduled',
          ...settings,
        });
        const after = { state: record.state, framework, ...settings };
        neighbours.record(writer, { ...origin, action: 'cycle.scheduled', subject: code, after });
        return statusOf(record);
      });
    },

    move(code, { to, reason, dueAt, signOff, appealsUntil, anyway }, { actor, origin }) {
      return store.transact((writer) => {
        const cycle = requireCycle(writer, code);
        const why = whyNotMoveCycle(actor, cycle.state, to);
        if (why === 'not_yours') throw new Forbidden('access.forbidden');
        if (why !== null) throw new Conflict(`cycle.${why}`, statusOf(cycle));
        if (to === 'published') throw new Conflict('cycle.by_publication', statusOf(cycle));
        const blockers = neighbours.blockers(code).filter(({ severity }) => severity === 'block');
        if (blockers.length > 0 && anyway !== true) {
          throw new Conflict('cycle.blocked', { ...statusOf(cycle), blockers });
        }
        if (blockers.length > 0 && reason === undefined) {
          throw new Invalid([{ path: 'body.reason', code: 'cycle.reason_needed' }]);
        }
        const settings = { dueAt: dueAt ?? cycle.dueAt, signOff: signOff ?? cycle.signOff };
        if (to === 'open') {
          if (settings.dueAt === null) {
            throw new Invalid([{ path: 'body.dueAt', code: 'cycle.due_needed' }]);
          }
          refusePast(settings.dueAt);
        }
        if (to === 'preliminary') {
          if (appealsUntil === undefined) {
            throw new Invalid([{ path: 'body.appealsUntil', code: 'cycle.appeals_needed' }]);
          }
          refusePast(appealsUntil, 'body.appealsUntil');
        }
        // The original date stays what departments were told: once open, only extensions move it.
        const written =
          to === 'open'
            ? settings
            : to === 'preliminary'
              ? { appealsUntil: appealsUntil ?? null }
              : {};
        if (!moveCycle(writer, cycle.id, cycle.state, to, written)) {
          throw new Conflict('cycle.wrong_state', statusOf(requireCycle(writer, code)));
        }
        neighbours.record(writer, {
          ...origin,
          action: 'cycle.moved',
          subject: code,
          before: { state: cycle.state },
          after: { state: to, ...written, ...(blockers.length > 0 ? { despite: blockers } : {}) },
          reason: reason ?? null,
        });
        return statusOf(requireCycle(writer, code));
      });
    },

    setSignOff(code, { signOff, reason }, origin) {
      return store.transact((writer) => {
        const cycle = requireCycle(writer, code);
        if (cycle.signOff === signOff) return statusOf(cycle);
        if (!putSignOff(writer, cycle.id, signOff)) {
          throw new Conflict('cycle.wrong_state', statusOf(cycle));
        }
        neighbours.record(writer, {
          ...origin,
          action: 'cycle.sign_off_changed',
          subject: code,
          before: { signOff: cycle.signOff },
          after: { signOff },
          reason,
        });
        return statusOf(requireCycle(writer, code));
      });
    },

    importValues(code, csv, source) {
      const { compiled } = neighbours.frameworkVersion(
        requireCycle(store.reader, code).frameworkVersionId,
      );
      return store.transact((writer) => {
        const cycle = requireCycle(writer, code);
        const departments = neighbours.departmentKeys(writer);
        const indicators = neighbours.indicatorKeys(writer, compiled.framework.id);
        const rows = parseValues(csv, compiled, (department) => departments.has(department));
        refuseClosed(cycle);
        const records = rows.map((row) => toRecord(row, departments, indicators));
        const departmentIds = new Set(records.map((record) => record.departmentId));
        const stored = new Map(
          listAnswers(writer, cycle.id, [...departmentIds]).map((record) => [
            keyOf(record),
            record,
          ]),
        );
        const changed = records.filter((record) => !isSame(record, stored.get(keyOf(record))));
        refuseAccepted(writer, cycle, changed);
        if (changed.length > 0) {
          putAnswers(writer, cycle.id, changed, {
            recordedAt: neighbours.now().toISOString(),
            source,
          });
          increaseDataVersion(writer, cycle.id);
        }
        return {
          cycle: code,
          departments: departmentIds.size,
          values: countState(records, CellState.value),
          missing: countState(records, CellState.notAnswered),
          notApplicable: countState(records, CellState.notApplicable),
          changed: changed.length,
        };
      });
    },

    closeUnreviewed(code, appealsUntil) {
      store.transact((writer) => {
        const cycle = requireCycle(writer, code);
        const written = appealsUntil === undefined ? {} : { appealsUntil };
        if (!moveCycle(writer, cycle.id, 'open', 'preliminary', written)) refuseClosed(cycle);
      });
    },

    markPublished: (writer, code, from) =>
      moveCycle(writer, requireCycle(writer, code).id, from, 'published'),
  };
}
