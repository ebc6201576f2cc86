import type { Translator } from '#client/i18n/translator.ts';
import { ApiError } from '#client/lib/api/api-error.ts';

/** One thing to put right, at the control whose name is the issue's path. */
export interface FieldIssue {
  readonly path: string;
  readonly message: string;
}

/** Why something could not be done, in words, with what is wrong field by field. */
export interface Failure {
  readonly title: string;
  readonly issues: readonly FieldIssue[];
  readonly requestId?: string | undefined;
}

/** Whether an issue belongs to a control: at its path, or at a part of what it holds. */
export function isAt(issue: FieldIssue, name: string): boolean {
  return (
    issue.path === name || issue.path.startsWith(`${name}.`) || issue.path.startsWith(`${name}[`)
  );
}

/** Fields that must be filled in and are not, or not as far as they must. */
export function missingIn(form: HTMLFormElement, message: string): FieldIssue[] {
  return [...form.elements]
    .filter((element) => element.matches('[required]'))
    .filter((element) => 'value' in element && String(element.value).trim().length < least(element))
    .map((element) => ({ path: element.getAttribute('name') ?? '', message }));
}

function least(element: Element): number {
  return Math.max(1, Number(element.getAttribute('minlength')));
}

/** A failed request in words: the server's own, or that no answer came. */
export function failureOf(
  error: unknown,
  { t, number }: Pick<Translator, 't' | 'number'>,
): Failure {
  if (!(error instanceof ApiError)) return { title: t('common.failure.unknown'), issues: [] };
  const { status, title, issues, requestId, waitSeconds } = error;
  if (status === 0) return { title: t('common.failure.network'), issues: [] };
  const words = title ?? t('common.error.server', { status: number(status).replace(',', '') });
  const wait = waitSeconds === undefined ? '' : ` ${waitWords(waitSeconds, t)}`;
  return { title: `${words}${wait}`, issues, requestId: status >= 500 ? requestId : undefined };
}

function waitWords(seconds: number, t: Translator['t']): string {
  return seconds < 90
    ? t('common.wait.seconds', { count: seconds })
    : t('common.wait.minutes', { count: Math.ceil(seconds / 60) });
}
