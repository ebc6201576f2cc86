import type {
  Appeal,
  AppealEffect,
  AppealsResponse,
  DecideAppealBody,
  OpenAppealBody,
  PreviewAppealResponse,
} from '#shared/contracts/appeals.ts';
import type { EvidenceLink } from '#shared/contracts/evidence.ts';
import type { ProposedVerdict } from '#shared/contracts/review.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { Conflict, Forbidden, NotFound } from '#shared/domain/errors.ts';
import {
  type AppealWhyNot,
  whyNotAppeal,
  whyNotAppealAnswer,
  whyNotDecide,
} from '#shared/domain/workflow/appeals.ts';
import { readFact } from '#server/store/instance.ts';
import {
  addAppeal,
  type AppealRow,
  decideAppeal,
  findVerdictRevision,
  listAppeals,
} from './appeals.store.ts';
import { proposedCell, verifiedAnswer } from './judged-submission.ts';
import { type Asking, refOf, type ReviewContext, type Submission } from './review-context.ts';
import { sideOf } from './review.policy.ts';
import type { VerdictPlace } from './verdicts.service.ts';
import { findVerdict } from './verdicts.store.ts';
import { shownUnder, verdictContent, writeVerdict } from './write-verdict.ts';

/** Appeals against preliminary results. All throw `NotFound`. */
export interface AppealsService {
  /** All that the actor may see: the committee every one, a department its own. */
  list(cycle: string, actor: Actor): AppealsResponse;
  /** Throws `Conflict` outside the window or where the indicator was appealed, `Forbidden`, `Invalid`. */
  open(cycle: string, department: string, body: OpenAppealBody, asking: Asking): Appeal;
  /** What upholding would do to score and rank; nothing is written. */
  preview(place: VerdictPlace, verdict: ProposedVerdict): PreviewAppealResponse;
  /** Upholds with a verdict given anew, or dismisses. Throws `Conflict` with the appeal as it is where it is decided. */
  decide(place: VerdictPlace, body: DecideAppealBody, asking: Asking): Appeal;
  /** A department's appeals as it sees them, by indicator's code. */
  ofDepartment(record: Submission): ReadonlyMap<string, Appeal>;
}

/** Until the quarter is published others' places are the committee's to know. */
function withoutOthers(appeal: Appeal): Appeal {
  const { decision } = appeal;
  if (!decision?.effect) return appeal;
  const effect = { ...decision.effect, rank: { before: null, after: null }, others: [] };
  return { ...appeal, decision: { ...decision, effect } };
}

export function createAppealsService(context: ReviewContext): AppealsService {
  const { store, submissions } = context;

  function refuse(why: AppealWhyNot | null, current: unknown): void {
    if (why === 'not_yours' || why === 'own_department') throw new Forbidden(`review.${why}`);
    if (why !== null) throw new Conflict(`appeal.${why}`, current);
  }

  function verifiedAt(record: Submission, code: string, row: AppealRow, version: number) {
    const { given, stored } = submissions.current(record, code);
    const reported = submissions.show(record, code, stored);
    const revision = version === 0 ? undefined : findVerdictRevision(store.reader, row, version);
    const verdict = revision && { ...revision, sent: false, answerNow: given.version };
    return {
      reported,
      verified: verifiedAnswer(context, record, code, { reported, verdict }),
      verdict: verdict ? { kind: verdict.kind, reason: verdict.reason } : null,
    };
  }

  function toAppeal(row: AppealRow, record: Submission): Appeal {
    const indicator = submissions.indicators(record).find(({ id }) => id === row.indicatorId);
    if (!indicator) throw new NotFound('indicator');
    const { code, title, dimension } = indicator;
    const links = row.evidence === null ? [] : (JSON.parse(row.evidence) as EvidenceLink[]);
    const { decisionReason, decidedBy, decidedAt, upheldVersion } = row;
    return {
      cycle: record.cycle,
      department: refOf(record),
      indicator: { code, title, dimension },
      state: row.state,
      reason: row.reason,
      evidence: submissions.documents(record, links),
      by: row.account,
      at: row.recordedAt,
      ...verifiedAt(record, code, row, row.verdictVersion),
      decision:
        decisionReason === null || decidedBy === null || decidedAt === null
          ? null
          : {
              reason: decisionReason,
              by: decidedBy,
              at: decidedAt,
              verified:
                upheldVersion === null
                  ? null
                  : verifiedAt(record, code, row, upheldVersion).verified,
              effect: row.effect === null ? null : (JSON.parse(row.effect) as AppealEffect),
            },
    };
  }

  function findAppeal(record: Submission, indicatorId: number): AppealRow | undefined {
    return listAppeals(store.reader, record.cycle, record.department).find(
      (row) => row.indicatorId === indicatorId,
    );
  }

  function requireAppeal({ cycle, department, indicator: code }: VerdictPlace) {
    const record = submissions.find(cycle, department);
    const indicator = submissions.indicator(record, code);
    const row = findAppeal(record, indicator.id);
    if (!row) throw new NotFound(`appeal ${cycle} ${department} ${code}`);
    return { record, indicator, row };
  }

  function forSide(appeal: Appeal, record: Submission, actor: Actor): Appeal {
    const isOwn = sideOf(actor, record.department) !== 'committee';
    return isOwn && record.cycleState !== 'published' ? withoutOthers(appeal) : appeal;
  }

  return {
    list(cycle, actor) {
      const records = submissions.list(cycle);
      const [first] = records;
      if (!first) throw new NotFound(`cycle ${cycle}`);
      const recordOf = new Map(records.map((record) => [record.department, record]));
      return {
        demo: readFact(store.reader, 'demo') === '1',
        now: context.now().toISOString(),
        cycle: { code: cycle, state: first.cycleState, appealsUntil: first.appealsUntil },
        mayDecide:
          whyNotDecide(actor, { department: '', cycle: first.cycleState, state: 'open' }) === null,
        appeals: listAppeals(store.reader, cycle).flatMap((row) => {
          const record = recordOf.get(row.department);
          if (!record || sideOf(actor, row.department) === null) return [];
          return [forSide(toAppeal(row, record), record, actor)];
        }),
      };
    },

    open(cycle, department, { indicator: code, reason, evidence }, { actor, origin }) {
      return store.transact((writer) => {
        const record = submissions.find(cycle, department);
        const { cycleState, appealsUntil } = record;
        const situation = {
          department,
          cycle: cycleState,
          appealsUntil: appealsUntil === null ? null : Date.parse(appealsUntil),
          now: context.now().getTime(),
        };
        refuse(whyNotAppeal(actor, situation), { state: cycleState, appealsUntil });
        const indicator = submissions.indicator(record, code);
        const before = findAppeal(record, indicator.id);
        const isAppealed = before !== undefined;
        refuse(
          whyNotAppealAnswer({ due: indicator.due, isAppealed }),
          before ? withoutOthers(toAppeal(before, record)) : null,
        );
        submissions.documents(record, evidence);
        const { cycleId, departmentId } = record;
        const key = { cycleId, departmentId, indicatorId: indicator.id };
        addAppeal(writer, key, {
          reason,
          evidence: evidence.length === 0 ? null : JSON.stringify(evidence),
          account: origin.account,
          recordedAt: context.now().toISOString(),
          verdictVersion: findVerdict(writer, key)?.version ?? 0,
        });
        context.record(writer, {
          ...origin,
          action: 'appeal.opened',
          subject: `${cycle}/${code}`,
          department,
          after: { state: 'open', evidence },
          reason,
        });
        return toAppeal(requireAppeal({ cycle, department, indicator: code }).row, record);
      });
    },

    preview(place, proposed) {
      const { record } = requireAppeal(place);
      const { cycle, department, indicator: code } = place;
      const { stored } = submissions.current(record, code);
      const content = verdictContent(context, record, code, proposed);
      const cell = proposedCell(content, stored);
      return {
        verified: shownUnder(context, record, code, content, stored),
        effect: context.scores.proposed(cycle, { department, indicator: code, ...cell }).effect,
      };
    },

    decide(place, body, { actor, origin }) {
      return store.transact((writer) => {
        const { record, indicator, row } = requireAppeal(place);
        const { cycle, department, indicator: code } = place;
        const { cycleState, cycleId, departmentId } = record;
        refuse(
          whyNotDecide(actor, { department, cycle: cycleState, state: row.state }),
          toAppeal(row, record),
        );
        const decided = {
          decisionReason: body.reason,
          decidedBy: origin.account,
          decidedAt: context.now().toISOString(),
        };
        let upheld: { upheldVersion: number; effect: string } | null = null;
        if (body.to === 'upheld') {
          const { given, stored } = submissions.current(record, code);
          const { reason } = body;
          const content = verdictContent(context, record, code, { ...body.verdict, reason });
          if (content.kind === 'adjusted' && given.version === 0) {
            throw new Conflict('review.nothing_to_adjust', toAppeal(row, record));
          }
          const cell = proposedCell(content, stored);
          const { effect } = context.scores.proposed(cycle, {
            department,
            indicator: code,
            ...cell,
          });
          const key = { cycleId, departmentId, indicatorId: indicator.id };
          const upheldVersion = writeVerdict(context, writer, {
            record,
            indicator,
            content: { ...content, answerVersion: given.version },
            known: findVerdict(writer, key),
            giving: {
              account: origin.account,
              recordedAt: decided.decidedAt,
              source: 'appeal',
            },
            address: origin.address,
          });
          if (upheldVersion === null) throw new Conflict('appeal.decided', toAppeal(row, record));
          upheld = { upheldVersion, effect: JSON.stringify(effect) };
        }
        const decision = {
          state: body.to,
          ...decided,
          ...(upheld ?? { upheldVersion: null, effect: null }),
        };
        if (!decideAppeal(writer, row.id, decision)) {
          throw new Conflict('appeal.decided', toAppeal(requireAppeal(place).row, record));
        }
        context.record(writer, {
          ...origin,
          action: body.to === 'upheld' ? 'appeal.upheld' : 'appeal.dismissed',
          subject: `${cycle}/${code}`,
          department,
          before: { state: 'open' },
          after: { state: body.to, verdict: upheld?.upheldVersion ?? null },
          reason: body.reason,
        });
        context.tellDecided(writer, { cycle, department, indicator: code, outcome: body.to });
        return toAppeal(requireAppeal(place).row, record);
      });
    },

    ofDepartment: (record) =>
      new Map(
        listAppeals(store.reader, record.cycle, record.department).map((row) => {
          const appeal = toAppeal(row, record);
          const shown = record.cycleState === 'published' ? appeal : withoutOthers(appeal);
          return [appeal.indicator.code, shown];
        }),
      ),
  };
}
