import type { Translator } from '#client/i18n/translator.ts';

const known = {
  'account.changed': 'admin.action.accountChanged',
  'account.created': 'admin.action.accountCreated',
  'account.mail_changed': 'admin.action.mailChanged',
  'account.password_changed': 'admin.action.passwordChanged',
  'account.password_reset': 'admin.action.passwordReset',
  'account.reset_issued': 'admin.action.resetIssued',
  'answer.commented': 'admin.action.answerCommented',
  'answer.refused': 'admin.action.answerRefused',
  'answer.saved': 'admin.action.answerSaved',
  'appeal.dismissed': 'admin.action.appealDismissed',
  'appeal.opened': 'admin.action.appealOpened',
  'appeal.upheld': 'admin.action.appealUpheld',
  'cycle.moved': 'admin.action.cycleMoved',
  'cycle.sign_off_changed': 'admin.action.cycleSignOff',
  'cycle.published': 'admin.action.cyclePublished',
  'cycle.scheduled': 'admin.action.cycleScheduled',
  'demo.accounts_added': 'admin.action.demoAdded',
  'demo.accounts_removed': 'admin.action.demoRemoved',
  'department.added': 'admin.action.departmentAdded',
  'department.closed': 'admin.action.departmentClosed',
  'department.merged': 'admin.action.departmentMerged',
  'department.renamed': 'admin.action.departmentRenamed',
  'evidence.added': 'admin.action.evidenceAdded',
  'framework.draft_changed': 'admin.action.frameworkDraftChanged',
  'framework.draft_withdrawn': 'admin.action.frameworkDraftWithdrawn',
  'framework.drafted': 'admin.action.frameworkDrafted',
  'framework.published': 'admin.action.frameworkPublished',
  'session.closed': 'admin.action.sessionClosed',
  'session.confirmed': 'admin.action.sessionConfirmed',
  'session.opened': 'admin.action.sessionOpened',
  'session.revoked': 'admin.action.sessionRevoked',
  'session.slowed': 'admin.action.sessionSlowed',
  'submission.extended': 'admin.action.submissionExtended',
  'submission.moved': 'admin.action.submissionMoved',
  'submission.reminded': 'admin.action.submissionReminded',
  'target.set': 'admin.action.targetSet',
  'target.withdrawn': 'admin.action.targetWithdrawn',
  'token.created': 'admin.action.tokenCreated',
  'token.revoked': 'admin.action.tokenRevoked',
  'totp.disabled': 'admin.action.totpDisabled',
  'totp.enrolled': 'admin.action.totpEnrolled',
  'totp.recovery_codes_renewed': 'admin.action.recoveryRenewed',
  'verdict.given': 'admin.action.verdictGiven',
  // In backticks, since a message of the catalogue has the same name.
  [`workbook.applied`]: 'admin.action.workbookApplied',
} as const;

/** Every action that has words of its own. */
export const knownActions: readonly string[] = Object.keys(known);

/** Whether an action has words of its own. */
const isKnownAction = (action: string): action is keyof typeof known =>
  Object.hasOwn(known, action);

/** What was done, in words; an action without words shows its code, so that nothing is ever silent. */
export function actionWords(action: string, t: Translator['t']): string {
  return isKnownAction(action) ? t(known[action]) : action;
}
