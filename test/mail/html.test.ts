import * as fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import {
  type HtmlValue,
  html,
  SafeHtml,
  safeUrl,
  UnsafeTemplateError,
} from '../../shared/mail/html.ts';

describe('html', () => {
  it('escapes what is put into text and attributes', () => {
    const hostile = `<script>alert("1")</script> & 'x' \``;
    expect(String(html`<p title="${hostile}">${hostile}</p>`)).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &#96;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &#96;</p>',
    );
  });

  it('gives a parser back any text unchanged, in an element and in an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { childNodes } = parseDocument(String(html`<p title="${text}">${text}</p>`));
        expect(childNodes).toHaveLength(1);
        const [paragraph] = childNodes;
        expect(paragraph).toMatchObject({ name: 'p', attribs: { title: text } });
        const children = paragraph && 'children' in paragraph ? paragraph.children : [];
        expect(children.map((child) => ('data' in child ? child.data : '?')).join('')).toBe(text);
      }),
    );
  });

  it('does not escape markup twice, alone or in lists', () => {
    const items = ['a & b', 'c'].map((item) => html`<li>${item}</li>`);
    expect(String(html`<ul>${items}</ul>`)).toBe('<ul><li>a &amp; b</li><li>c</li></ul>');
  });

  it('leaves out what is absent and keeps zero', () => {
    expect(String(html`<p>${undefined}${false}${0}</p>`)).toBe('<p>0</p>');
  });

  it.each(['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'x'])(
    'links nowhere for %s',
    (url) => {
      expect(String(html`<a href="${url}">x</a>`)).toBe('<a href="#">x</a>');
      expect(safeUrl(url)).toBeUndefined();
    },
  );

  it('keeps web and mail addresses', () => {
    expect(safeUrl('https://europa.eu/?a=1&b="2"')).toBe('https://europa.eu/?a=1&b=%222%22');
    expect(safeUrl('mailto:a@b.example')).toBe('mailto:a@b.example');
  });

  it('refuses a template in which a value has no double quotes around it', () => {
    expect(() => html`<a title=${'x'}>x</a>`).toThrow(UnsafeTemplateError);
    expect(() => html`<a title='${'x'}'>x</a>`).toThrow(UnsafeTemplateError);
  });

  it('takes no markup made anywhere else', () => {
    const forged: unknown = Object.create(SafeHtml.prototype);
    expect(() => String(html`<p>${forged as HtmlValue}</p>`)).toThrow(TypeError);
    expect(() => Reflect.construct(SafeHtml, [Symbol('x'), '<script>'])).toThrow(TypeError);
  });
});
