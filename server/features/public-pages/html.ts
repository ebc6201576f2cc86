/** Text that is markup already; nothing else gets into a page unescaped. */
export interface Markup {
  readonly markup: string;
}

type Shown = Markup | string | number | null | undefined | false | readonly Shown[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function show(value: Shown): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
  }
  if ('markup' in value) return value.markup;
  return value.map(show).join('');
}

const blocks =
  'html|head|meta|title|style|body|header|main|section|footer|h1|h2|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|div|svg|rect|pre';
const beforeBlock = new RegExp(`\\s*\\n\\s*(?=</?(?:${blocks})\\b)`, 'g');
const afterBlock = new RegExp(`(</?(?:${blocks})(?:\\s[^>]*)?>)\\s*\\n\\s*`, 'g');

/**
 * Markup with values in it: texts are escaped, lists joined, null, undefined and false leave nothing. How the source
 * is broken into lines is not sent.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Shown[]): Markup {
  const text = parts.map((part, at) => (at === 0 ? '' : show(values[at - 1])) + part).join('');
  const markup = text
    .replace(beforeBlock, '')
    .replace(afterBlock, '$1')
    .replace(/\s*\n\s*/g, ' ');
  return { markup };
}

/** A style of ours as it is. */
export const styleSheet = (css: string): Markup => ({ markup: `<style>${css}</style>` });
