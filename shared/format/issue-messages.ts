import type { Issue } from '#shared/domain/errors.ts';
import type { LocalText } from '#shared/domain/framework/framework.ts';
import { isolate } from './bidi.ts';
import { accountMessages } from './messages/account-messages.ts';
import { checkMessages } from './messages/check-messages.ts';
import { frameworkMessages } from './messages/framework-messages.ts';
import { indexAuditMessages } from './messages/index-audit-messages.ts';
import { inputMessages } from './messages/input-messages.ts';
import { publicationMessages } from './messages/publication-messages.ts';
import { robustnessMessages } from './messages/robustness-messages.ts';
import { scoringMessages } from './messages/scoring-messages.ts';
import { sheetMessages } from './messages/sheet-messages.ts';
import { targetMessages } from './messages/target-messages.ts';
import { workbookMessages } from './messages/workbook-messages.ts';

/** Every issue code with its words, one file for each area; `{name}` stands for a parameter of the issue. */
export const issueMessages: Readonly<Record<string, LocalText>> = {
  ...inputMessages,
  ...checkMessages,
  ...workbookMessages,
  ...accountMessages,
  ...frameworkMessages,
  ...scoringMessages,
  ...robustnessMessages,
  ...indexAuditMessages,
  ...publicationMessages,
  ...sheetMessages,
  ...targetMessages,
};

/**
 * What is wrong and what would be right, in one language. A code without words is shown as it is, so that nothing
 * is ever silent. Parameters in Arabic text are isolated, so that `SEC.03` keeps its direction.
 */
export function issueMessage(issue: Issue, lang: 'ar' | 'en'): string {
  const template = Object.hasOwn(issueMessages, issue.code)
    ? issueMessages[issue.code]?.[lang]
    : undefined;
  if (template === undefined) return `${issue.code} ${JSON.stringify(issue.params ?? {})}`;
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = issue.params?.[name];
    if (value === undefined) return placeholder;
    return lang === 'ar' ? isolate(String(value)) : String(value);
  });
}
