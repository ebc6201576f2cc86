import { describe, expect, it } from 'vitest';
import { html } from './html.ts';

describe('html', () => {
  it('escapes every text, in content and in attributes', () => {
    const { markup } = html`<a title="${`"x'`}">${'<script>&'}</a>`;
    expect(markup).toBe('<a title="&quot;x&#39;">&lt;script&gt;&amp;</a>');
  });

  it('takes markup and lists of it as they are, and leaves nothing for null and false', () => {
    const items = ['a', 'b'].map((each) => html`<li>${each}</li>`);
    expect(
      html`<ul>
        ${items}${null}${false}${0}
      </ul>`.markup,
    ).toBe('<ul><li>a</li><li>b</li>0</ul>');
  });
});
