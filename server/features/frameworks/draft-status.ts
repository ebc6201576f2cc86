import type {
  DraftFinding,
  DraftStatus,
  WhyNotPublish,
} from '#shared/contracts/framework-drafts.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Issue } from '#shared/domain/errors.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import { compareFrameworks } from '#shared/domain/framework/compare/compare-frameworks.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import type { DraftRecord, DraftRevision } from './drafts.store.ts';
import { mayPublishDrafts, mayWriteDrafts } from './frameworks.policy.ts';

/** More findings than this help nobody. */
const MOST_FINDINGS = 200;

/** A draft with its content and everything that decides what may be done with it. */
export interface OpenedDraft {
  readonly record: DraftRecord;
  readonly content: DraftRevision;
  readonly framework: Framework;
  readonly authors: readonly string[];
  /** The published version it was made from. */
  readonly base: Framework | null;
}

/** Why this actor may not publish a draft: the first reason of those there are. */
export function whyNotPublish(
  { record, framework, authors, base }: OpenedDraft,
  actor: Actor,
): WhyNotPublish | null {
  if (record.state !== 'open') return 'not_open';
  if (!mayPublishDrafts(actor)) return 'not_chair';
  if (actor.account === null || authors.includes(actor.account)) return 'drafted_it';
  if (checkFramework(framework).errors.length > 0) return 'has_errors';
  if (base && compareFrameworks(base, framework).differences.length === 0) return 'no_change';
  return null;
}

const inWords = (issues: readonly Issue[]): DraftFinding[] =>
  issues.slice(0, MOST_FINDINGS).map((issue) => ({
    path: issue.path,
    code: issue.code,
    message: { ar: issueMessage(issue, 'ar'), en: issueMessage(issue, 'en') },
  }));

/** A draft as people see it, without its content. */
export function draftStatus(draft: OpenedDraft, actor: Actor): DraftStatus {
  const { record, content, framework, authors } = draft;
  const { errors, warnings } = checkFramework(framework);
  return {
    id: record.framework,
    version: record.version,
    title: framework.title,
    base: record.base,
    reason: record.reason,
    state: record.state,
    revision: record.revision,
    sha256: content.sha256,
    authors: [...authors],
    startedAt: record.startedAt,
    changedAt: content.recordedAt,
    changedBy: content.account,
    closedBy: record.closedBy,
    closedAt: record.closedAt,
    closingReason: record.closingReason,
    errors: inWords(errors),
    warnings: inWords(warnings),
    whyNotPublish: whyNotPublish(draft, actor),
    writable: record.state === 'open' && mayWriteDrafts(actor),
  };
}
