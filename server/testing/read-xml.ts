/** An element as a test sees it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlNode[];
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const NAME = '[A-Za-z_][\\w.:-]*';
const TOKEN = new RegExp(
  `<(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|</(${NAME})>|([^<]+)`,
  'y',
);

function plain(text: string): string {
  return text.replace(/&(\w*;?)/g, (_, name: string) => {
    const sign = SIGNS[name.slice(0, -1)];
    if (sign === undefined || !name.endsWith(';')) throw new Error(`not well-formed: &${name}`);
    return sign;
  });
}

/** Reads a document of elements, attributes and texts; throws where it is not well-formed. */
export function readXml(document: string): XmlNode {
  const start = /^<\?xml version="1.0" encoding="UTF-8"\?>\n/.exec(document);
  if (!start) throw new Error('no XML declaration');
  const root: XmlNode = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  TOKEN.lastIndex = start[0].length;
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(document);
    const parent = open.at(-1);
    if (!token || !parent) throw new Error(`not well-formed at ${at}`);
    const [, name, attributes = '', empty, end, text] = token;
    if (text !== undefined) parent.text += plain(text);
    if (name !== undefined) {
      const pairs = attributes.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'));
      const node: XmlNode = {
        name,
        attributes: Object.fromEntries(
          Array.from(pairs, ([, key = '', value = '']) => [key, plain(value)]),
        ),
        text: '',
        children: [],
      };
      parent.children.push(node);
      if (empty === '') open.push(node);
    }
    if (end !== undefined && open.pop()?.name !== end) throw new Error(`</${end}> at ${at}`);
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !only) throw new Error('not one document');
  return only;
}
