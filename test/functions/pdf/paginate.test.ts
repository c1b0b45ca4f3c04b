import { expect, test } from '@jest/globals';
import type { Ink } from '#functions/pdf/layout/ink.ts';
import { paginate } from '#functions/pdf/layout/paginate.ts';
import type { Slab } from '#functions/pdf/layout/slab.ts';
import { styles } from '#functions/pdf/layout/styles.ts';

const word = (text: string): Ink => ({ kind: 'text', x: 0, y: 0, text, style: styles.value });
const slab = (name: string, height: number, more: Partial<Slab> = {}): Slab => ({
  height,
  above: 0,
  ink: [word(name)],
  ...more,
});

/** Each page as the names and tops of what stands on it. */
const dealt = (slabs: readonly Slab[]): readonly string[] =>
  paginate(slabs, { width: 100, height: 100 }).map((page) =>
    page.flatMap((ink) => (ink.kind === 'text' ? [`${ink.text}@${ink.y}`] : [])).join(' '),
  );

const head = slab('head', 10, { keep: true });
/** Parts itself at any height. */
const long = (name: string, height: number): Slab =>
  slab(name, height, {
    heading: head,
    split: (room) => [slab(`${name}'`, room), long(name, height - room)],
  });

test.each<[string, readonly Slab[], readonly string[]]>([
  ['nothing', [], ['']],
  ['what fits stands on one page', [slab('a', 50), slab('b', 50)], ['a@0 b@50']],
  ['what does not fit begins the next', [slab('a', 60), slab('b', 50)], ['a@0', 'b@0']],
  [
    'space above counts, but not at the top of a page',
    [slab('a', 50), slab('b', 45, { above: 10 })],
    ['a@0', 'b@0'],
  ],
  [
    'what is kept moves on with what follows',
    [slab('a', 50), slab('title', 10, { keep: true }), head, slab('row', 40, { heading: head })],
    ['a@0', 'title@0 head@10 row@20'],
  ],
  [
    'a chain that no page can hold is dealt out all the same',
    [slab('a', 60, { keep: true }), slab('b', 60, { keep: true }), slab('c', 60)],
    ['a@0', 'b@0', 'c@0'],
  ],
  [
    'a heading stands again above the rows of the next page',
    [head, slab('r1', 50, { heading: head }), slab('r2', 50, { heading: head })],
    ['head@0 r1@10', 'head@0 r2@10'],
  ],
  [
    'what is taller than a page is parted, and fills the page it begins on',
    [slab('a', 30), long('l', 200)],
    ["a@0 l'@30", "head@0 l'@10", 'head@0 l@10'],
  ],
])('%s', (_name, slabs, expected) => {
  expect(dealt(slabs)).toEqual(expected);
});

test('what is too tall and cannot be parted is a mistake of its block', () => {
  expect(() => dealt([slab('a', 101)])).toThrow('taller than a page');
});

test('rows that touch are framed together, page by page', () => {
  const row = (height: number): Slab => slab('r', height, { framed: true });
  const pages = paginate([row(30), row(30), slab('gap', 20), row(20), row(40)], {
    width: 100,
    height: 100,
  });
  const frames = pages.map((page) =>
    page.flatMap((ink) => (ink.kind === 'frame' ? [[ink.y, ink.height]] : [])),
  );
  expect(frames).toEqual([
    [
      [0, 60],
      [80, 20],
    ],
    [[0, 40]],
  ]);
});
