import type { EvidenceLink, KnownDocument } from '#shared/contracts/evidence.ts';
import { monthsBefore, quarterLastDay } from '#shared/domain/calendar/quarter.ts';

/** A document that can be attached again, and whether it is too old for this answer. */
export interface ReusableDocument {
  readonly document: KnownDocument;
  readonly isOld: boolean;
}

/** The documents of a department as one answer would use them again. */
export interface ReusableDocuments {
  /** The last quarter before this one in which the indicator had documents; null where none had. */
  readonly previous: string | null;
  /** What supported the indicator then. */
  readonly own: readonly ReusableDocument[];
  /** Everything else that the department sent. */
  readonly others: readonly ReusableDocument[];
}

/** Puts what supported the same indicator last time first. Too old: the check of the answer would refuse it. */
export function reusableDocuments(
  known: readonly KnownDocument[],
  {
    cycle,
    indicator,
    attached,
    maxAgeMonths,
  }: {
    readonly cycle: string;
    readonly indicator: string;
    readonly attached: readonly Pick<EvidenceLink, 'id'>[];
    readonly maxAgeMonths: number | null;
  },
): ReusableDocuments {
  const oldest = maxAgeMonths === null ? '' : monthsBefore(quarterLastDay(cycle), maxAgeMonths);
  const usesHere = ({ uses }: KnownDocument) =>
    uses.filter((use) => use.indicator === indicator && use.cycle < cycle);
  const all = known
    .filter(({ id }) => !attached.some((each) => each.id === id))
    .map((document) => ({ document, isOld: document.effectiveOn < oldest }));
  const quarters = all.flatMap(({ document }) => usesHere(document).map((use) => use.cycle));
  const previous = quarters.toSorted().at(-1) ?? null;
  const isOwn = ({ document }: ReusableDocument) =>
    usesHere(document).some((use) => use.cycle === previous);
  return {
    previous,
    own: all.filter(isOwn),
    others: all.filter((each) => !isOwn(each)),
  };
}
