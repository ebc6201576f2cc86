import { useState } from 'react';
import type { AnswerDraft } from '#client/lib/outbox/answer-draft.ts';
import type { OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import { draftOf, type Answered } from '#client/lib/answer/draft-of.ts';
import { readDraft } from '#client/lib/answer/read-draft.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What the fields show: the entry of this device, else what was typed here as long as it means what the server has
 * (`12.` stays `12.`), else the server's answer.
 */
export function useDraft(indicator: Answered, entry: OutboxEntry | undefined) {
  const [typed, setTyped] = useState(() => entry?.draft ?? draftOf(indicator));
  const draft = entry ? entry.draft : matching(indicator, typed);
  if (draft !== typed && !same(draft, typed)) setTyped(draft);
  return draft;
}

function matching(indicator: Answered, typed: AnswerDraft): AnswerDraft {
  const kept = draftOf(indicator);
  return same(readDraft(indicator, typed).body, readDraft(indicator, kept).body) ? typed : kept;
}
