import { and, asc, count, eq, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#server/store/access.ts';
import { answers } from '#server/store/schema/answers.ts';
import { appeals, verdicts } from '#server/store/schema/review.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { departments } from '#server/store/schema/departments.ts';
import { indicators } from '#server/store/schema/frameworks.ts';
import type { StillOpen } from './draft.ts';

/** Until when a preliminary cycle takes appeals; null where it takes none any more. */
function windowOf(reader: Reader, cycle: string, now: Date): string | null {
  const until = reader
    .select({ until: cycles.appealsUntil })
    .from(cycles)
    .where(and(eq(cycles.code, cycle), eq(cycles.state, 'preliminary')))
    .get()?.until;
  return typeof until === 'string' && Date.parse(until) >= now.getTime() ? until : null;
}

/** What nobody decided yet of a cycle: appeals, and answers without a verdict on them as they are now. */
export function readStillOpen(reader: Reader, cycle: string, now: Date): StillOpen {
  return {
    appealsUntil: windowOf(reader, cycle, now),
    appeals: reader
      .select({ department: departments.code, indicator: indicators.code })
      .from(appeals)
      .innerJoin(cycles, eq(cycles.id, appeals.cycleId))
      .innerJoin(departments, eq(departments.id, appeals.departmentId))
      .innerJoin(indicators, eq(indicators.id, appeals.indicatorId))
      .where(and(eq(cycles.code, cycle), eq(appeals.state, 'open')))
      .orderBy(asc(departments.code), asc(indicators.code))
      .all(),
    undecided: reader
      .select({ department: departments.code, answers: count() })
      .from(answers)
      .innerJoin(cycles, eq(cycles.id, answers.cycleId))
      .innerJoin(departments, eq(departments.id, answers.departmentId))
      .leftJoin(
        verdicts,
        and(
          eq(verdicts.cycleId, answers.cycleId),
          eq(verdicts.departmentId, answers.departmentId),
          eq(verdicts.indicatorId, answers.indicatorId),
          eq(verdicts.answerVersion, answers.version),
          ne(verdicts.kind, 'return'),
        ),
      )
      .where(and(eq(cycles.code, cycle), isNull(verdicts.kind)))
      .groupBy(departments.code)
      .orderBy(asc(departments.code))
      .all(),
  };
}
