import { canGo, type OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import type { SubmissionIndicator, SubmissionResponse } from '#shared/contracts/submissions.ts';
import { standsInTheWay } from '#shared/domain/checks/check-answer.ts';

type Place = Pick<SubmissionIndicator, 'code' | 'dimension'>;
type Check = SubmissionIndicator['checks'][number];

/** What stands between a quarter and its submit, gathered so that it fits a list. */
export interface Readiness {
  /** Answers on this device that cannot be sent until somebody decides. */
  readonly stuck: readonly (Place & { readonly why: 'conflict' | 'refused' | 'unread' })[];
  /** Answers that somebody must correct or explain, with what the checks say; what blocks comes first. */
  readonly faults: readonly (Place & { readonly check: Check })[];
  /** Answers that came back and were not touched since: the server takes them, the committee hardly will. */
  readonly untouched: readonly Place[];
  /** How many answers nobody gave, and the first of them. */
  readonly missing: { readonly count: number; readonly first: Place } | null;
  /** Answers that are on their way from this device. */
  readonly unsent: number;
  /** Documents that are on their way from this device. */
  readonly documents: number;
  /** Whether the server would refuse a submit. */
  readonly isBlocked: boolean;
  /** Whether nothing is left to do or to wait for. */
  readonly isReady: boolean;
  /** Where to go on; null where nothing is left to do but to wait. */
  readonly next: Place | null;
}

const whyStuck = ({ conflict, refused }: OutboxEntry) =>
  conflict ? 'conflict' : refused ? 'refused' : 'unread';

/**
 * Reads the server's own checks: what they let through, the server lets through. An answer that is still on this device
 * is told as that: what the server says of the one before it is about to change.
 */
export function readinessOf(
  { indicators, returnedAt }: Pick<SubmissionResponse, 'indicators' | 'returnedAt'>,
  entries: readonly OutboxEntry[],
  documents: number,
): Readiness {
  const entryOf = ({ code }: Place) => entries.find(({ indicator }) => indicator === code);
  const stuck = indicators.flatMap((each) => {
    const entry = entryOf(each);
    return entry && !canGo(entry)
      ? [{ code: each.code, dimension: each.dimension, why: whyStuck(entry) } as const]
      : [];
  });
  const open = indicators
    .filter((each) => each.due && !entryOf(each))
    .flatMap(({ code, dimension, checks }) =>
      checks.filter(standsInTheWay).map((check) => ({ code, dimension, check })),
    );
  const isMissing = ({ check }: (typeof open)[number]) => check.code === 'checks.missing';
  const isBlock = ({ check }: (typeof open)[number]) => check.severity === 'block';
  const found = open.filter((each) => !isMissing(each));
  const faults = [...found.filter(isBlock), ...found.filter((each) => !isBlock(each))];
  const [first, ...others] = open.filter(isMissing);
  const missing = first ? { count: others.length + 1, first } : null;
  const untouched = indicators.filter((each) => {
    const isOld = returnedAt === null || each.at === null || each.at <= returnedAt;
    return each.returned !== null && isOld && !entryOf(each);
  });
  const blocking = stuck[0] ?? faults[0] ?? missing?.first ?? null;
  const next = untouched[0] ?? blocking;
  const unsent = entries.length - stuck.length;
  return {
    ...{ stuck, faults, untouched, missing, unsent, documents },
    isBlocked: blocking !== null || unsent + documents > 0,
    isReady: next === null && unsent + documents === 0,
    next: next && { code: next.code, dimension: next.dimension },
  };
}
