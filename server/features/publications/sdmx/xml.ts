/** A piece of XML that is written already: only `element` makes it, so that no text goes in unescaped. */
export interface Xml {
  readonly xml: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 cannot hold, not even escaped. */
// eslint-disable-next-line no-control-regex -- these are the signs that must go.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** One element: its attributes, then what it holds, each on a line of its own, or a text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  content: readonly Xml[] | string = [],
): Xml {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside =
    typeof content === 'string'
      ? escaped(content)
      : content.map(({ xml }) => `\n${xml}`).join('') + (content.length > 0 ? '\n' : '');
  const start = `<${name}${head.join('')}`;
  return { xml: inside === '' ? `${start}/>` : `${start}>${inside}</${name}>` };
}

/** A whole document, UTF-8. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
