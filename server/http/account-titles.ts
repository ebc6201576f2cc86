import type { Language } from './language.ts';

/** Words for what accounts, sessions and links can refuse. */
export const accountTitles: Readonly<Record<string, Record<Language, string>>> = {
  'access.sign_in_needed': {
    ar: 'يلزم تسجيل الدخول',
    en: 'Sign in first',
  },
  'access.session_ended': {
    ar: 'انتهت جلستك؛ سجّل الدخول من جديد',
    en: 'Your session has ended; sign in again',
  },
  'access.token_not_valid': {
    ar: 'رمز الوصول غير صالح أو انتهت مدته أو أُلغي',
    en: 'The token is not valid, has expired or was revoked',
  },
  'access.token_reads_only': {
    ar: 'رموز الوصول للقراءة فقط',
    en: 'Tokens only read',
  },
  'access.totp_code_needed': {
    ar: 'أدخل رمز التحقق لإكمال تسجيل الدخول',
    en: 'Enter the code of your authenticator to finish signing in',
  },
  'access.totp_enrolment_needed': {
    ar: 'يتطلّب دورك التحقق بخطوتين؛ فعّله لتتابع',
    en: 'Your role needs two-step verification; enrol an authenticator to go on',
  },
  'session.wrong_credentials': {
    ar: 'اسم المستخدم أو كلمة المرور غير صحيحة',
    en: 'The user name or the password is wrong',
  },
  'session.totp_needed': {
    ar: 'أدخل رمز التحقق من تطبيق المصادقة',
    en: 'Enter the code of your authenticator',
  },
  'session.totp_wrong': {
    ar: 'رمز التحقق غير صحيح أو استُعمل من قبل',
    en: 'The code is wrong or was used before',
  },
  'session.too_many_tries': {
    ar: 'محاولات كثيرة غير صحيحة؛ انتظر قليلًا ثم أعد المحاولة',
    en: 'Too many wrong tries; wait a little and try again',
  },
  'session.busy': {
    ar: 'طلبات تسجيل الدخول كثيرة الآن؛ أعد المحاولة بعد لحظات',
    en: 'Many people are signing in at once; try again in a moment',
  },
  'link.not_valid': {
    ar: 'الرابط غير صالح أو انتهت مدته أو استُعمل من قبل؛ اطلب رابطًا جديدًا',
    en: 'The link is not valid, has expired or was used before; ask for a new one',
  },
  'account.wrong_password': {
    ar: 'كلمة المرور الحالية غير صحيحة',
    en: 'The current password is wrong',
  },
  'account.no_password': {
    ar: 'لا كلمة مرور لهذا الحساب؛ اطلب من مدير النظام رابطًا لتعيينها',
    en: 'This account has no password; ask an administrator for a link to set one',
  },
  'account.exists': {
    ar: 'اسم المستخدم أو البريد الإلكتروني مسجَّل لحساب آخر',
    en: 'Another account has this user name or e-mail address',
  },
  'account.changed': {
    ar: 'عدّل شخص آخر هذا الحساب في هذه الأثناء؛ راجع بياناته ثم أعد التعديل',
    en: 'Someone else changed this account meanwhile; look at it and try again',
  },
  'account.last_admin': {
    ar: 'هذا آخر مدير للنظام؛ عيّن مديرًا آخر أولًا',
    en: 'This is the last administrator; appoint another one first',
  },
  'account.own_roles': {
    ar: 'لا يغيّر أحد صلاحيات حسابه ولا يعطّله بنفسه',
    en: 'Nobody changes the roles of their own account or disables it',
  },
  'totp.enrolled': {
    ar: 'التحقق بخطوتين مفعّل من قبل',
    en: 'An authenticator is enrolled already',
  },
  'totp.not_enrolled': {
    ar: 'التحقق بخطوتين غير مفعّل',
    en: 'No authenticator is enrolled',
  },
  'totp.required': {
    ar: 'يتطلّب دورك التحقق بخطوتين؛ لا يمكن إيقافه',
    en: 'Your role needs two-step verification; it cannot be turned off',
  },
  'token.too_many': {
    ar: 'بلغت الحد الأقصى من رموز الوصول؛ ألغِ رمزًا لا تحتاجه',
    en: 'You have as many tokens as are allowed; revoke one that you do not need',
  },
};
