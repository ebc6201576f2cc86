import type { NoticeFact } from '#shared/domain/notices/notice-fact.ts';
import type { Language } from '#shared/format/language.ts';
import { newNoticesWords, noticePath, noticeWords } from '#shared/format/notice-words.ts';

/** A notice as a digest tells it. */
export interface DigestItem {
  readonly fact: NoticeFact;
  readonly department: { readonly code: string; readonly name: string } | null;
}

/** What a digest is made of. */
export interface DigestInput {
  readonly name: string;
  readonly language: Language;
  readonly items: readonly DigestItem[];
  /** How people reach this server. */
  readonly baseUrl: string;
  /** Where deadlines are told. */
  readonly timeZone: string;
  readonly isDemo: boolean;
}

/** A message, ready to be sent. */
export interface Digest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const words = {
  ar: {
    product: 'نُضج',
    greeting: (name: string) => `تحية طيبة ${name}،`,
    demo: 'بيانات تجريبية: لا تمثّل هذه الرسالة قياسًا حقيقيًا.',
    open: 'فتح الصفحة',
    footer:
      'تصلك هذه الرسالة مرة واحدة في اليوم على الأكثر. يمكنك إيقافها أو تغيير لغتها من صفحة حسابك:',
  },
  en: {
    product: 'Nudj',
    greeting: (name: string) => `Dear ${name},`,
    demo: 'Demonstration data: this message is about no real measurement.',
    open: 'Open the page',
    footer:
      'You get this message once a day at most. Stop it or change its language on your account page:',
  },
} as const;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** A day's notices for one person, in the person's language, as plain text and as plain HTML. */
export function composeDigest(input: DigestInput): Digest {
  const { name, language, items, baseUrl, timeZone, isDemo } = input;
  const say = words[language];
  const told = items.map(({ fact, department }) => ({
    ...noticeWords(fact, language, timeZone),
    department: department?.name ?? null,
    url: `${baseUrl}${noticePath(fact, department?.code ?? null)}`,
  }));
  const [first] = told;
  const about = told.length === 1 && first ? first.title : newNoticesWords(told.length, language);
  const account = `${baseUrl}/account`;
  const separator = language === 'ar' ? '، ' : ', ';

  const lines = told.flatMap(({ title, text, department, url }) => [
    `• ${department === null ? title : `${title}${separator}${department}`}`,
    `  ${text}`,
    `  ${url}`,
    '',
  ]);
  const text = [
    say.greeting(name),
    '',
    ...(isDemo ? [say.demo, ''] : []),
    ...lines,
    say.footer,
    account,
    '',
  ].join('\n');

  const list = told.map(
    ({ title, text: more, department, url }) =>
      `<li><p><b>${escape(title)}</b>${department === null ? '' : `${separator}${escape(department)}`}<br>` +
      `${escape(more)}<br><a href="${escape(url)}">${say.open}</a></p></li>`,
  );
  const html = [
    `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
    `<head><meta charset="utf-8"><title>${escape(about)}</title></head><body>`,
    `<p>${escape(say.greeting(name))}</p>`,
    ...(isDemo ? [`<p><b>${escape(say.demo)}</b></p>`] : []),
    `<ul>${list.join('')}</ul>`,
    `<p>${escape(say.footer)} <a href="${escape(account)}">${escape(account)}</a></p>`,
    '</body></html>',
  ].join('\n');

  return { subject: `${say.product}: ${about}`, text, html };
}
