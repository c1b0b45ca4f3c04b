import { expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { attributes, markup, render, trusted } from '#statemachines/html.ts';

test.each([
  [markup`<p>${'<b>&"\''}</p>`, '<p>&lt;b&gt;&amp;&quot;&#39;</p>'],
  [markup`<p>${markup`<b>${1}</b>`}</p>`, '<p><b>1</b></p>'],
  [markup`${undefined}${false}${''}${0}`, '0'],
  [markup`${['<', markup`<i>`, ['>']]}`, '&lt;<i>&gt;'],
  [
    markup`<a${attributes({ href: '"x"', hidden: true, title: undefined, id: false, n: 1 })}>`,
    '<a href="&quot;x&quot;" hidden n="1">',
  ],
  [trusted('<svg/>'), '<svg/>'],
])('renders %#', (part, text) => {
  expect(render(part)).toBe(text);
});

test('no text becomes mark-up', () => {
  assert(
    property(string(), (text) => {
      expect(render(markup`${text}${attributes({ x: text })}`)).toMatch(/^[^<>'"]* x="[^<>'"]*"$/u);
    }),
  );
});
