import type { OwnResultResponse } from '#shared/contracts/appeals.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { Conflict } from '#shared/domain/errors.ts';
import { whyNotAppeal, whyNotAppealAnswer } from '#shared/domain/workflow/appeals.ts';
import { readFact } from '#server/store/instance.ts';
import type { AppealsService } from './appeals.service.ts';
import { judgeSubmission, toVerdict, verifiedAnswer } from './judged-submission.ts';
import { refOf, type ReviewContext } from './review-context.ts';
import { reportedAnswer } from './review.service.ts';

/** A department's own result, with the reasons. */
export interface OwnResultService {
  /** From `preliminary` on; throws `Conflict` before, `NotFound` where the quarter does not measure it. */
  show(cycle: string, department: string, actor: Actor): OwnResultResponse;
}

export function createOwnResultService(
  context: ReviewContext,
  appeals: Pick<AppealsService, 'ofDepartment'>,
): OwnResultService {
  const { store, submissions, scores } = context;
  return {
    show(cycle, department, actor) {
      const record = submissions.find(cycle, department);
      const { cycleState, appealsUntil } = record;
      if (cycleState !== 'preliminary' && cycleState !== 'published') {
        throw new Conflict('review.not_preliminary', { state: cycleState });
      }
      const now = context.now();
      const { indicators, verdicts } = judgeSubmission(context, record);
      const idOf = new Map(indicators.map(({ code, id }) => [code, id]));
      const ofIndicator = scores.indicatorScores(department, cycle);
      const own = appeals.ofDepartment(record);
      const whyNot = whyNotAppeal(actor, {
        department,
        cycle: cycleState,
        appealsUntil: appealsUntil === null ? null : Date.parse(appealsUntil),
        now: now.getTime(),
      });
      return {
        demo: readFact(store.reader, 'demo') === '1',
        now: now.toISOString(),
        cycle: { code: cycle, state: cycleState, appealsUntil },
        framework: submissions.framework(record),
        department: refOf(record),
        scores: scores.reviewScores(department, cycle),
        whyNotAppeal: whyNot,
        answers: submissions.answers(record).map((answer) => {
          const { code, dimension, title, kind, due, form } = answer;
          const row = verdicts.get(idOf.get(code) ?? -1);
          const reported = reportedAnswer(answer);
          const appeal = own.get(code) ?? null;
          const verdict = row ? toVerdict(context, record, code, row) : null;
          return {
            code,
            dimension,
            title,
            unit: form?.unit ?? null,
            kind,
            due,
            reported,
            verified: verifiedAnswer(context, record, code, { reported, verdict: row }),
            scores: ofIndicator.get(code) ?? { reported: null, verified: null },
            // Who decided is the committee's to know; why is the department's.
            verdict:
              verdict && !verdict.stale
                ? {
                    kind: verdict.kind,
                    answer: verdict.answer,
                    reason: verdict.reason,
                    at: verdict.at,
                  }
                : null,
            appeal,
            whyNotAppeal: whyNot ?? whyNotAppealAnswer({ due, isAppealed: appeal !== null }),
          };
        }),
      };
    },
  };
}
