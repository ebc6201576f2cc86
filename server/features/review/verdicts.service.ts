import type {
  AcceptRestBody,
  AcceptRestResponse,
  PreviewVerdictResponse,
  ProposedVerdict,
  PutVerdictBody,
  VerdictConflict,
  VerdictResponse,
} from '#shared/contracts/review.ts';
import { Conflict, Forbidden, NotFound, Outdated } from '#shared/domain/errors.ts';
import { type ReviewWhyNot, whyNotJudge } from '#shared/domain/workflow/review-moves.ts';
import {
  judgeSubmission,
  proposedCell,
  reviewStatusOf,
  toVerdict,
  undecidedOf,
  verifiedAnswer,
} from './judged-submission.ts';
import { type Asking, claimOf, type ReviewContext } from './review-context.ts';
import { findVerdict, type VerdictContent } from './verdicts.store.ts';
import { shownUnder, verdictContent, writeVerdict } from './write-verdict.ts';

/** Which answer a verdict is on. */
export interface VerdictPlace {
  readonly cycle: string;
  readonly department: string;
  readonly indicator: string;
}

/** Verdicts on answers. All throw `NotFound`. */
export interface VerdictsService {
  /**
   * Gives a verdict where both it (`base`) and the answer still are what the reviewer saw; throws `Outdated` with
   * what is there now where they are not, `Conflict` where the submission does not allow it.
   */
  give(place: VerdictPlace, body: PutVerdictBody, base: number, asking: Asking): VerdictResponse;
  /** Accepts what no verdict stands on in a dimension. */
  acceptRest(
    place: Omit<VerdictPlace, 'indicator'>,
    body: AcceptRestBody,
    asking: Asking,
  ): AcceptRestResponse;
  /** What a verdict would do; nothing is written. */
  preview(place: VerdictPlace, verdict: ProposedVerdict): PreviewVerdictResponse;
}

const NO_SCORES = { reported: null, verified: null };

const isSameVerdict = (a: VerdictContent, b: VerdictContent): boolean =>
  (['kind', 'state', 'value', 'input', 'reason', 'answerVersion'] as const).every(
    (name) => a[name] === b[name],
  );

export function createVerdictsService(context: ReviewContext): VerdictsService {
  const { store, submissions, scores } = context;

  function refuse(why: ReviewWhyNot | null, current: unknown): void {
    if (why === 'not_yours' || why === 'own_department') throw new Forbidden(`review.${why}`);
    if (why !== null) throw new Conflict(`review.${why}`, current);
  }

  function standingAt(cycle: string, department: string) {
    const { progress } = judgeSubmission(context, submissions.find(cycle, department));
    return { progress, scores: scores.reviewScores(department, cycle) };
  }

  return {
    give({ cycle, department, indicator: code }, body, base, { actor, origin }) {
      store.transact((writer) => {
        const record = submissions.find(cycle, department);
        const indicator = submissions.indicator(record, code);
        const { given } = submissions.current(record, code);
        const known = findVerdict(writer, { ...record, indicatorId: indicator.id });
        const current: VerdictConflict = {
          verdict: known ? toVerdict(context, record, code, known) : null,
          answer: given,
          reviewer: claimOf(record),
        };
        refuse(whyNotJudge(actor, judgeSubmission(context, record).situation), current);
        refuse(indicator.due ? null : 'not_due', current);
        const { answerVersion, ...said } = body;
        const content = { ...verdictContent(context, record, code, said), answerVersion };
        const isRepeated = known?.version === base + 1 && known.account === origin.account;
        // The same verdict again, as after an answer that was lost on the way, makes no quarrel.
        if (isRepeated && isSameVerdict(known, content)) return;
        const isSeen = base === (known?.version ?? 0) && answerVersion === given.version;
        if (!isSeen) throw new Outdated('review.verdict_changed', current);
        refuse(
          content.kind === 'adjusted' && given.version === 0 ? 'nothing_to_adjust' : null,
          current,
        );
        const version = writeVerdict(context, writer, {
          record,
          indicator,
          content,
          known,
          giving: {
            account: origin.account,
            recordedAt: context.now().toISOString(),
            source: 'review',
          },
          address: origin.address,
        });
        if (version === null) throw new Outdated('review.verdict_changed', current);
      });
      const record = submissions.find(cycle, department);
      const { id } = submissions.indicator(record, code);
      const verdict = findVerdict(store.reader, { ...record, indicatorId: id });
      if (!verdict) throw new NotFound('verdict');
      const reported = submissions.show(record, code, submissions.current(record, code).stored);
      return {
        verdict: toVerdict(context, record, code, verdict),
        verified: verifiedAnswer(context, record, code, { reported, verdict }),
        answerScores: scores.indicatorScores(department, cycle).get(code) ?? NO_SCORES,
        ...standingAt(cycle, department),
      };
    },

    acceptRest({ cycle, department }, { dimension, version }, { actor, origin }) {
      const accepted = store.transact((writer) => {
        const record = submissions.find(cycle, department);
        if (!submissions.dimensions(record).some(({ code }) => code === dimension)) {
          throw new NotFound(`dimension ${dimension}`);
        }
        const { situation, indicators, verdicts } = judgeSubmission(context, record);
        refuse(whyNotJudge(actor, situation), reviewStatusOf(record));
        if (version !== (record.version ?? 0)) {
          throw new Conflict('review.changed', reviewStatusOf(record));
        }
        const recordedAt = context.now().toISOString();
        const rest = undecidedOf(record, indicators, verdicts).filter(
          (each) => each.dimension === dimension,
        );
        for (const indicator of rest) {
          const { given } = submissions.current(record, indicator.code);
          const content = verdictContent(context, record, indicator.code, { kind: 'accepted' });
          writeVerdict(context, writer, {
            record,
            indicator,
            content: { ...content, answerVersion: given.version },
            known: verdicts.get(indicator.id),
            giving: { account: origin.account, recordedAt, source: 'review' },
            address: origin.address,
          });
        }
        return rest.map(({ code }) => code);
      });
      return { accepted, ...standingAt(cycle, department) };
    },

    preview({ cycle, department, indicator: code }, proposed) {
      const record = submissions.find(cycle, department);
      submissions.indicator(record, code);
      const { stored } = submissions.current(record, code);
      const content = verdictContent(context, record, code, proposed);
      const cell = proposedCell(content, stored);
      const { before, after } = scores.proposed(cycle, { department, indicator: code, ...cell });
      return { verified: shownUnder(context, record, code, content, stored), before, after };
    },
  };
}
