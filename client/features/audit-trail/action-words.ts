import type { Translator } from '#client/i18n/translator.ts';

const known = {
  'account.created': 'admin.action.accountCreated',
  'account.changed': 'admin.action.accountChanged',
  'account.password_changed': 'admin.action.passwordChanged',
  'account.password_reset': 'admin.action.passwordReset',
  'account.reset_issued': 'admin.action.resetIssued',
  'demo.accounts_added': 'admin.action.demoAdded',
  'demo.accounts_removed': 'admin.action.demoRemoved',
  'department.added': 'admin.action.departmentAdded',
  'department.renamed': 'admin.action.departmentRenamed',
  'department.closed': 'admin.action.departmentClosed',
  'department.merged': 'admin.action.departmentMerged',
  'framework.drafted': 'admin.action.frameworkDrafted',
  'framework.draft_changed': 'admin.action.frameworkDraftChanged',
  'framework.draft_withdrawn': 'admin.action.frameworkDraftWithdrawn',
  'framework.published': 'admin.action.frameworkPublished',
  'session.opened': 'admin.action.sessionOpened',
  'session.closed': 'admin.action.sessionClosed',
  'session.confirmed': 'admin.action.sessionConfirmed',
  'session.revoked': 'admin.action.sessionRevoked',
  'session.slowed': 'admin.action.sessionSlowed',
  'token.created': 'admin.action.tokenCreated',
  'token.revoked': 'admin.action.tokenRevoked',
  'totp.enrolled': 'admin.action.totpEnrolled',
  'totp.disabled': 'admin.action.totpDisabled',
  'totp.recovery_codes_renewed': 'admin.action.recoveryRenewed',
} as const;

const isKnown = (action: string): action is keyof typeof known => Object.hasOwn(known, action);

/** What was done, in words; an action without words shows its code, so that nothing is ever silent. */
export function actionWords(action: string, t: Translator['t']): string {
  return isKnown(action) ? t(known[action]) : action;
}
