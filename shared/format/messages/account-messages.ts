import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for what can be wrong with a password or an account. `{name}` stands for a parameter. */
export const accountMessages: Readonly<Record<string, LocalText>> = {
  'input.too_deep': {
    ar: 'تداخل المحتوى أعمق من المسموح؛ الحد الأقصى {limit} مستوى',
    en: 'The content nests too deep; at most {limit} levels',
  },
  'input.too_long_list': {
    ar: 'القائمة أطول من المسموح؛ الحد الأقصى {limit} عنصر',
    en: 'A list is too long; at most {limit} entries',
  },
  'password.too_short': {
    ar: 'كلمة المرور قصيرة؛ اختر {limit} محرفًا على الأقل',
    en: 'The password is too short; use at least {limit} characters',
  },
  'password.too_long': {
    ar: 'كلمة المرور طويلة؛ الحد الأقصى {limit} محرفًا',
    en: 'The password is too long; use at most {limit} characters',
  },
  'password.common': {
    ar: 'كلمة المرور شائعة يسهل تخمينها؛ جرّب عدة كلمات لا رابط بينها',
    en: 'Everyone would guess this password; try several words that have nothing to do with each other',
  },
  'password.own_name': {
    ar: 'لا تستعمل اسمك أو اسم حسابك أو بريدك في كلمة المرور',
    en: 'Leave your name, user name and e-mail address out of the password',
  },
  'account.unknown_department': {
    ar: 'لا جهة بالرمز «{code}»',
    en: 'No department has the code "{code}"',
  },
  'account.department_needed': {
    ar: 'اختر الجهة التي يُمنح الدور فيها',
    en: 'Choose the department that this role is for',
  },
  'account.department_not_taken': {
    ar: 'هذا الدور يشمل كل الجهات؛ احذف الجهة',
    en: 'This role is for all departments; leave the department out',
  },
  'account.department_twice': {
    ar: 'الجهة مذكورة أكثر من مرة',
    en: 'The department is listed more than once',
  },
  'account.role_twice': {
    ar: 'الدور مذكور أكثر من مرة',
    en: 'The role is listed more than once',
  },
  'account.admin_apart': {
    ar: 'لا يُجمع بين دور مدير النظام وأدوار الإدخال أو المراجعة أو الرئاسة',
    en: 'An administrator cannot also enter, review or decide',
  },
};
