import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from '#server/testing/read-xml.ts';
import { element, xmlDocument } from './xml.ts';

describe('XML', () => {
  it('escapes texts and attributes', () => {
    expect(element('a', { b: '"<&' }, [element('c', {}, 'x < y & z > w')]).xml).toBe(
      '<a b="&quot;&lt;&amp;">\n<c>x &lt; y &amp; z &gt; w</c>\n</a>',
    );
  });

  it('leaves out what XML cannot hold', () => {
    expect(element('a', {}, 'x\u0000\u000b\ud800y\u{1f600}').xml).toBe('<a>xy\u{1f600}</a>');
  });

  it('gives back any text that XML can hold', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~\u0600-\u06ff]*$/), (text) => {
        const root = readXml(xmlDocument(element('a', { b: text }, text)));
        expect(root).toEqual({ name: 'a', attributes: { b: text }, text, children: [] });
      }),
    );
  });
});
