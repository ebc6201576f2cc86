import type { AnswerConflict, SaveAnswerBody } from '#shared/contracts/answers.ts';
import type { AnswerDraft } from './answer-draft.ts';

/** Whose answer to what. */
export interface AnswerPlace {
  readonly user: string;
  readonly cycle: string;
  readonly department: string;
  readonly indicator: string;
}

/** One change with the key by which the server knows it again. */
export interface Change {
  readonly key: string;
  readonly body: SaveAnswerBody;
}

/** Why the server will not take a change, in its own words. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string | null;
}

/** An answer that is on this device and perhaps not on the server yet. */
export interface OutboxEntry extends AnswerPlace {
  readonly id: string;
  readonly draft: AnswerDraft;
  /** Version on the server that the change starts from. */
  readonly base: number;
  /** What to send; null while what is typed cannot be read. */
  readonly change: Change | null;
  /** What was sent without an answer so far: it may have arrived, so it goes again with the same key and version. */
  readonly attempt: (Change & { readonly base: number }) | null;
  readonly writtenAt: string;
  readonly refused: Refusal | null;
  readonly conflict: AnswerConflict | null;
}

/** A change of an entry, applied alike to the memory of the page and to the device; undefined removes it. */
export type Transition = (entry: OutboxEntry | undefined) => OutboxEntry | undefined;

export function entryId({ user, cycle, department, indicator }: AnswerPlace): string {
  return [user, cycle, department, indicator].join('|');
}

/** What a person typed or chose. */
export interface Writing {
  readonly draft: AnswerDraft;
  /** The draft as an answer; null where it cannot be read. */
  readonly body: SaveAnswerBody | null;
  /** Version on the server when it was written. */
  readonly version: number;
  readonly key: string;
  readonly at: string;
}

/** Takes in what was typed. What went out before without an answer stays to be asked about. */
export function written(place: AnswerPlace, writing: Writing): Transition {
  const { draft, body, version, key, at } = writing;
  return (entry) => ({
    ...place,
    id: entryId(place),
    draft,
    base: entry?.base ?? version,
    change: body && { key, body },
    attempt: entry?.attempt ?? null,
    writtenAt: at,
    refused: null,
    conflict: entry?.conflict ?? null,
  });
}

/** Notes down what is about to be sent, before it is. */
export const attempted: Transition = (entry) => {
  if (!entry || entry.attempt || !entry.change || entry.refused || entry.conflict) return entry;
  return { ...entry, attempt: { ...entry.change, base: entry.base } };
};

/** The server has it: nothing is left to do unless more was typed meanwhile. */
export function received(key: string, version: number): Transition {
  return (entry) => {
    if (entry?.attempt?.key !== key) return entry;
    if (entry.change?.key === key) return undefined;
    return { ...entry, base: version, attempt: null };
  };
}

/** Somebody else saved this answer first; a person chooses. */
export function conflicted(key: string, conflict: AnswerConflict): Transition {
  return (entry) => (entry?.attempt?.key === key ? { ...entry, attempt: null, conflict } : entry);
}

/** The server will not have it; something else that was typed since may still go. */
export function refused(key: string, refusal: Refusal): Transition {
  return (entry) => {
    if (entry?.attempt?.key !== key) return entry;
    const isLatest = entry.change?.key === key;
    return { ...entry, attempt: null, refused: isLatest ? refusal : null };
  };
}

/** Of two answers the own one: it starts from the other, which goes to the history. */
export function keptMine(key: string): Transition {
  return (entry) =>
    entry?.conflict
      ? {
          ...entry,
          base: entry.conflict.current.version,
          conflict: null,
          change: entry.change && { ...entry.change, key },
        }
      : entry;
}

/** Of two answers the other one. The server kept the own one in the history. */
export const tookTheirs: Transition = () => undefined;

/** Whether an entry has something that could go out now. */
export function canGo(entry: OutboxEntry): boolean {
  if (entry.attempt) return true;
  return entry.change !== null && !entry.refused && !entry.conflict;
}
