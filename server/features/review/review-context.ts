import type { AppealEffect } from '#shared/contracts/appeals.ts';
import type { GivenAnswer } from '#shared/contracts/answers.ts';
import type { CycleState, FrameworkRef } from '#shared/contracts/common.ts';
import type { EvidenceLink, EvidenceRevision } from '#shared/contracts/evidence.ts';
import type { ReviewScores, SideBySide, VerifiedAnswer } from '#shared/contracts/review.ts';
import type { SubmissionIndicator } from '#shared/contracts/submissions.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import type { LocalText } from '#shared/domain/framework/framework.ts';
import type { SubmissionState } from '#shared/domain/workflow/submission-states.ts';
import type { Writer } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';

/** A department's submission, as much of it as the committee's work needs. */
export interface Submission {
  readonly cycleId: number;
  readonly cycle: string;
  readonly cycleState: CycleState;
  readonly appealsUntil: string | null;
  readonly frameworkVersionId: number;
  readonly dueAt: string | null;
  readonly signOff: boolean;
  readonly extendedTo: string | null;
  readonly departmentId: number;
  readonly department: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly kind: string;
  /** Null where it is not started. */
  readonly id: number | null;
  readonly state: SubmissionState | null;
  readonly version: number | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly returnReason: string | null;
  readonly returnedAt: string | null;
  readonly claimedBy: string | null;
  readonly claimedAt: string | null;
  readonly remindedAt: string | null;
  readonly returned: number;
}

/** An answer as scoring has it; `state` is `CellState`. */
export interface StoredValue {
  readonly state: number;
  readonly value: number | null;
  readonly input: string | null;
}

/** One indicator of a submission, as much of it as judging needs. */
export interface JudgedIndicator {
  readonly id: number;
  readonly code: string;
  readonly title: LocalText;
  readonly dimension: string;
  readonly due: boolean;
}

/** How a submission stands, without its answers. */
export interface SubmissionSummary {
  readonly due: number;
  readonly jumps: number;
  readonly withoutEvidence: number;
  readonly dimensions: readonly {
    readonly code: string;
    readonly due: number;
    readonly answered: number;
    readonly returned: number;
  }[];
}

/** Submissions as the committee works on them. */
export interface Submissions {
  find(cycle: string, department: string): Submission;
  list(cycle: string): readonly Submission[];
  framework(record: Submission): FrameworkRef;
  dimensions(record: Submission): readonly { readonly code: string; readonly title: LocalText }[];
  indicators(record: Submission): readonly JudgedIndicator[];
  indicator(record: Submission, code: string): JudgedIndicator;
  answers(record: Submission): SubmissionIndicator[];
  summaries(cycle: string): ReadonlyMap<number, SubmissionSummary>;
  current(
    record: Submission,
    code: string,
  ): {
    readonly given: GivenAnswer;
    readonly stored: StoredValue & { readonly reason: string | null };
  };
  revision(record: Submission, code: string, version: number): GivenAnswer | null;
  newestDocuments(record: Submission): ReadonlyMap<string, number>;
  documents(record: Submission, links: readonly EvidenceLink[]): EvidenceRevision[];
  store(record: Submission, code: string, answer: AnswerInput): StoredValue;
  show(
    record: Submission,
    code: string,
    stored: StoredValue & { readonly reason: string | null },
  ): VerifiedAnswer;
  move(
    writer: Writer,
    seen: Submission,
    state: SubmissionState,
    change: Partial<Submission>,
  ): boolean;
  putReturned(writer: Writer, record: Submission, reasons: ReadonlyMap<number, string>): void;
}

/** Scores as verified, reported and proposed. */
export interface Scores {
  reviewScores(department: string, cycle: string): ReviewScores;
  indicatorScores(department: string, cycle: string): ReadonlyMap<string, SideBySide>;
  proposed(
    cycle: string,
    cell: {
      readonly department: string;
      readonly indicator: string;
      readonly state: number;
      readonly value: number | null;
    },
  ): { readonly before: ReviewScores; readonly after: ReviewScores; readonly effect: AppealEffect };
}

/** A change as the audit trail tells it. */
export interface ReviewEvent {
  readonly account: string;
  readonly address: string;
  readonly action: string;
  readonly subject: string;
  readonly department: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** What the committee's work needs of its neighbours; `compose.ts` hands it over. */
export interface ReviewNeighbours {
  readonly submissions: Submissions;
  readonly scores: Scores;
  /** All quarters, newest first. */
  cycles(): readonly {
    readonly code: string;
    readonly state: CycleState;
    readonly dueAt: string | null;
    readonly signOff: boolean;
    readonly appealsUntil: string | null;
  }[];
  /** Tells a department's people that their submission is waited for. */
  remind(
    writer: Writer,
    reminder: {
      readonly cycle: string;
      readonly department: string;
      readonly dueAt: string | null;
    },
  ): void;
  /** Tells a department how its appeal was decided. */
  tellDecided(
    writer: Writer,
    decided: {
      readonly cycle: string;
      readonly department: string;
      readonly indicator: string;
      readonly outcome: 'upheld' | 'dismissed';
    },
  ): void;
  record(writer: Writer, event: ReviewEvent): void;
  now(): Date;
}

/** What everything about reviews stands on. */
export interface ReviewContext extends ReviewNeighbours {
  readonly store: Store;
}

/** Who asks, and from where. */
export interface Asking {
  readonly actor: Actor;
  readonly origin: { readonly account: string; readonly address: string };
}

/** The department of a submission as every view names it. */
export const refOf = ({ department, nameAr, nameEn, kind }: Submission) => ({
  code: department,
  name: { ar: nameAr, en: nameEn },
  kind,
});

/** Who has a submission, or had it last. */
export const claimOf = ({ claimedBy, claimedAt }: Submission) =>
  claimedBy === null || claimedAt === null ? null : { by: claimedBy, at: claimedAt };
