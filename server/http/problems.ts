import { STATUS_CODES } from 'node:http';
import type { Problem } from '#shared/contracts/problem.ts';
import {
  ConditionNeeded,
  Conflict,
  Forbidden,
  Invalid,
  type Issue,
  NotFound,
  NotSignedIn,
  Outdated,
  TooLarge,
  TooMany,
} from '#shared/domain/errors.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import { accountTitles } from './account-titles.ts';
import { frameworkTitles } from './framework-titles.ts';
import type { Language } from './language.ts';
import { reviewTitles } from './review-titles.ts';
import { publicationTitles } from './publication-titles.ts';
import { submissionTitles } from './submission-titles.ts';
import { targetTitles } from './target-titles.ts';

const titles: Readonly<Record<string, Record<Language, string>>> = {
  ...accountTitles,
  ...submissionTitles,
  ...frameworkTitles,
  ...reviewTitles,
  ...publicationTitles,
  ...targetTitles,
  'input.invalid': {
    ar: 'لم تُقبل المدخلات؛ لم يتغيّر شيء',
    en: 'The input was refused; nothing changed',
  },
  'access.forbidden': { ar: 'هذا الإجراء غير متاح لك', en: 'You may not do this' },
  'access.cross_site': {
    ar: 'رُفض الطلب لأنه صادر عن موقع آخر',
    en: 'Refused: the request comes from another site',
  },
  not_found: { ar: 'غير موجود', en: 'Not found' },
  'input.too_large': { ar: 'حجم الطلب أكبر من المسموح', en: 'The request is too large' },
  'input.not_json': { ar: 'محتوى الطلب ليس JSON صحيحًا', en: 'The body is not valid JSON' },
  'input.wrong_type': {
    ar: 'نوع المحتوى لا يناسب هذا المسار',
    en: 'The content type does not fit this address',
  },
  'request.too_many': {
    ar: 'طلبات كثيرة في وقت قصير؛ أعد المحاولة بعد دقيقة',
    en: 'Too many requests; try again in a minute',
  },
  'request.headers_too_large': {
    ar: 'ترويسات الطلب أكبر من المسموح',
    en: 'The headers of the request are too large',
  },
  'request.too_slow': {
    ar: 'تأخر وصول الطلب فأُلغي؛ أعد المحاولة',
    en: 'The request took too long to arrive; try again',
  },
  'request.malformed': { ar: 'الطلب غير سليم', en: 'The request is malformed' },
  'storage.full': {
    ar: 'امتلأت مساحة التخزين؛ القراءة مستمرة ولم يُحفظ هذا التغيير',
    en: 'The disk is full; reading goes on, this change was not saved',
  },
  'cycle.not_open': {
    ar: 'دورة القياس ليست مفتوحة؛ لا تُعدَّل إجاباتها',
    en: 'The cycle is not open; its answers cannot be changed',
  },
  'import.accepted': {
    ar: 'في الملف تغيير على تقديم قبلته اللجنة؛ يعيد رئيس اللجنة فتحه أولًا مع ذكر السبب. لم يُستورد شيء',
    en: 'The file changes a submission that the committee accepted; the chair reopens it first, with a reason. Nothing was imported',
  },
  'cycle.exists': { ar: 'دورة القياس موجودة من قبل', en: 'The cycle already exists' },
  'framework.version_exists': {
    ar: 'هذا الإصدار من إطار القياس منشور بمحتوى آخر، والإصدار المنشور لا يتغيّر؛ غيّر رقم الإصدار',
    en: 'This framework version is published with other content and never changes; give it a new version',
  },
  'department.code_taken': {
    ar: 'الرمز مستعمل لجهة أخرى، ولا يُعاد استعمال رمز',
    en: 'Another department has this code; a code is never given twice',
  },
  'department.closed': { ar: 'أُغلقت هذه الجهة من قبل', en: 'This department is closed already' },
  'department.has_answers': {
    ar: 'للجهة إجابات في هذا الربع أو بعده؛ اختر ربعًا لاحقًا لآخر إجاباتها',
    en: 'The department has answers in that quarter or later; choose a quarter after its last answer',
  },
  'server.failed': {
    ar: 'حدث خطأ في الخادم؛ لم يتغيّر شيء',
    en: 'The server failed; nothing was changed',
  },
};

function describe(status: number, code: string, language: Language): Problem {
  const title = titles[code]?.[language] ?? STATUS_CODES[status] ?? code;
  return { type: 'about:blank', title, status, code };
}

/** Errors of the libraries between the wire and our code, by the `type` or `code` that they carry. */
const foreign: Readonly<Record<string, { status: number; code: string }>> = {
  'entity.too.large': { status: 413, code: 'input.too_large' },
  'entity.parse.failed': { status: 400, code: 'input.not_json' },
  'encoding.unsupported': { status: 415, code: 'input.wrong_type' },
  'charset.unsupported': { status: 415, code: 'input.wrong_type' },
  'request.aborted': { status: 400, code: 'request.malformed' },
  'request.size.invalid': { status: 400, code: 'request.malformed' },
  SQLITE_FULL: { status: 507, code: 'storage.full' },
  SQLITE_IOERR_WRITE: { status: 507, code: 'storage.full' },
  ENOSPC: { status: 507, code: 'storage.full' },
};

function foreignProblem(error: unknown, language: Language): Problem | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { type, code } = error as { type?: unknown; code?: unknown };
  const known = foreign[String(type)] ?? foreign[String(code)];
  if (known) return describe(known.status, known.code, language);
  if (error instanceof URIError) return describe(400, 'request.malformed', language);
  return undefined;
}

const inWords = (issues: readonly Issue[], language: Language): Problem['issues'] =>
  issues.map((issue) => ({
    path: issue.path,
    code: issue.code,
    message: issueMessage(issue, language),
  }));

/**
 * The one table from errors to RFC 9457 problems. What it does not know is a 500 that tells nothing of the inside;
 * the log has the rest under the same request id.
 */
export function toProblem(error: unknown, language: Language): Problem {
  if (error instanceof Invalid) {
    const issues = inWords(error.issues, language);
    return { ...describe(400, 'input.invalid', language), issues };
  }
  if (error instanceof NotFound) return describe(404, 'not_found', language);
  if (error instanceof NotSignedIn) return describe(401, error.why, language);
  if (error instanceof TooMany) return describe(429, error.why, language);
  if (error instanceof TooLarge) return describe(413, 'input.too_large', language);
  if (error instanceof Forbidden) return describe(403, error.why, language);
  if (error instanceof Conflict) {
    return {
      ...describe(409, error.code, language),
      detail: JSON.stringify(error.current),
      current: error.current,
      ...(error.issues.length > 0 ? { issues: inWords(error.issues, language) } : {}),
    };
  }
  if (error instanceof Outdated) {
    return { ...describe(412, error.code, language), current: error.current };
  }
  if (error instanceof ConditionNeeded) return describe(428, error.code, language);
  return foreignProblem(error, language) ?? describe(500, 'server.failed', language);
}

/** What a refusal says in headers beside its problem. */
export function headersOf(error: unknown): Readonly<Record<string, string>> {
  if (error instanceof NotSignedIn) return { 'WWW-Authenticate': 'Bearer' };
  if (error instanceof TooMany) return { 'Retry-After': String(error.waitSeconds) };
  return {};
}

/** A problem that no error stands behind: a limit, an unknown address. */
export function plainProblem(status: number, code: string, language: Language): Problem {
  return describe(status, code, language);
}
