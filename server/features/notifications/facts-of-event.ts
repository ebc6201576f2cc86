import * as z from 'zod/mini';
import type { NoticeFact } from '#shared/domain/notices/notice-fact.ts';

/** A change as the audit trail tells it. */
export interface HeardEvent {
  readonly action: string;
  readonly subject: string;
  readonly department?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** What a change means to the departments; `null` where people are told nothing of it. */
export type Heard =
  | { readonly to: 'department'; readonly department: string; readonly fact: NoticeFact }
  /** Whoever of the committee has the department's submission, or had it last. */
  | { readonly to: 'holder'; readonly department: string; readonly fact: NoticeFact }
  | { readonly to: 'measured'; readonly fact: NoticeFact }
  | { readonly to: 'everyone'; readonly fact: NoticeFact };

const state = z.object({ state: z.string() });
const opened = z.object({ state: z.literal('open'), dueAt: z.nullable(z.string()) });
const extended = z.object({ dueAt: z.string() });
const givenBack = z.object({
  indicators: z.array(z.unknown()),
  dueAt: z.optional(z.nullable(z.string())),
});
const commented = z.object({ side: z.enum(['department', 'committee']), text: z.string() });
const revised = z.object({ revision: z.int() });

const stateOf = (value: unknown): string | null => state.safeParse(value).data?.state ?? null;

function heardOfSubmission(
  event: HeardEvent,
  department: string,
  returned: () => number,
): Heard | null {
  const { subject: cycle, reason = null } = event;
  const to = 'department';
  // A department that recalls what it resubmitted comes to the same state by its own will.
  if (event.action !== 'submission.moved' || stateOf(event.before) !== 'under_review') return null;
  switch (stateOf(event.after)) {
    case 'returned': {
      const given = givenBack.safeParse(event.after).data;
      const answers = given?.indicators.length ?? returned();
      const dueAt = given?.dueAt === undefined ? {} : { dueAt: given.dueAt };
      return { to, department, fact: { kind: 'returned', cycle, answers, reason, ...dueAt } };
    }
    case 'accepted':
      return { to, department, fact: { kind: 'accepted', cycle } };
    default:
      return null;
  }
}

/** What an event of the audit trail tells people; `returned` counts the answers that were given back. */
export function heardOf(event: HeardEvent, returned: () => number): Heard | null {
  const { action, subject: cycle, department, after } = event;
  if (action === 'cycle.moved') {
    const told = opened.safeParse(after).data;
    if (!told) return null;
    return { to: 'measured', fact: { kind: 'cycle_opened', cycle, dueAt: told.dueAt } };
  }
  if (action === 'cycle.published') {
    const revision = revised.safeParse(after).data?.revision ?? 1;
    return { to: 'everyone', fact: { kind: 'published', cycle, revision } };
  }
  if (typeof department !== 'string') return null;
  if (action === 'submission.extended') {
    const told = extended.safeParse(after).data;
    if (!told) return null;
    const fact = { kind: 'extended', cycle, dueAt: told.dueAt } as const;
    return { to: 'department', department, fact };
  }
  if (action === 'answer.commented') {
    const told = commented.safeParse(after).data;
    const [quarter, indicator] = cycle.split('/');
    if (!told || quarter === undefined || indicator === undefined) return null;
    const to = told.side === 'committee' ? 'department' : 'holder';
    return { to, department, fact: { kind: 'commented', cycle: quarter, indicator, ...told } };
  }
  return heardOfSubmission(event, department, returned);
}
