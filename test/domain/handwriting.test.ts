import { describe, expect, test } from '@jest/globals';
import { array, assert, integer, pre, property, tuple } from 'fast-check';
import { handwritingMax, pad, readStrokes } from '#domain/handwriting.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { penLines } from '#statemachines/derive/pen-lines.ts';

const tick = '120,200 180,260 320,90';

const point = tuple(integer({ min: 0, max: pad.width }), integer({ min: 0, max: pad.height }));
const strokes = array(array(point, { minLength: 1, maxLength: 30 }), {
  minLength: 1,
  maxLength: 20,
});
const said = (all: readonly (readonly (readonly [number, number])[])[]): string =>
  all.map((stroke) => stroke.map((each) => each.join(',')).join(' ')).join(';');

describe('what a pad sends', () => {
  test('is read stroke by stroke', () => {
    expect(readStrokes(`${tick};400,10 400,300`)).toEqual([
      [
        [120, 200],
        [180, 260],
        [320, 90],
      ],
      [
        [400, 10],
        [400, 300],
      ],
    ]);
  });

  test('comes back as it was written, and its lines go through every point', () => {
    assert(
      property(strokes, (all) => {
        const drawn = [[[0, 0] as const, [pad.width, 0] as const], ...all];
        const text = said(drawn);
        pre(text.length <= handwritingMax);
        expect(said(readStrokes(text))).toBe(text);
        const { lines, box } = penLines(text);
        const ends = lines.map(({ from, curves }) => [from, ...curves.map(([, , to]) => to)]);
        // A dot is drawn to where it began.
        expect(ends).toEqual(drawn.map((one) => (one.length === 1 ? [...one, ...one] : one)));
        for (const [x, y] of drawn.flat()) {
          expect(x).toBeGreaterThan(box.x);
          expect(x).toBeLessThan(box.x + box.width);
          expect(y).toBeGreaterThan(box.y);
          expect(y).toBeLessThan(box.y + box.height);
        }
      }),
    );
  });

  test.each<[what: string, text: string, code: ProblemCode]>([
    ['nothing', '', 'handwriting-unreadable'],
    ['a dot', '500,200', 'handwriting-unreadable'],
    ['a slip of the finger', '500,200 503,204', 'handwriting-unreadable'],
    ['words', '同意', 'handwriting-unreadable'],
    ['a point beside the pad', `${tick} 1001,10`, 'handwriting-unreadable'],
    ['a point below the pad', `${tick} 10,401`, 'handwriting-unreadable'],
    ['a point before the pad', `${tick} -1,10`, 'handwriting-unreadable'],
    ['half a point', `${tick} 10,`, 'handwriting-unreadable'],
    ['part of a point', `${tick} 10.5,20`, 'handwriting-unreadable'],
    ['a number in another guise', `${tick} 010,1e2`, 'handwriting-unreadable'],
    ['an empty stroke', `${tick};`, 'handwriting-unreadable'],
    ['mark-up', `${tick}"/><script>`, 'handwriting-unreadable'],
    ['more than fits', `${tick};`.repeat(600), 'handwriting-too-large'],
  ])('is refused: %s', (_what, text, code) => {
    expect(() => readStrokes(text)).toThrow(expect.objectContaining({ code }));
  });
});
