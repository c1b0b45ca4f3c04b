import { expect, test } from '@jest/globals';
import type { Json } from '#domain/words.ts';
import { routes } from '#statemachines/routes/index.ts';

/** Every Chinese text of a route, with its path. */
function chinese(value: Json, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = `${path}.${name}`;
    return name === 'zh' && typeof inner === 'string' ? [[at, inner] as const] : chinese(inner, at);
  });
}

const halfWidth = /\p{Script=Han}\s*[,:;?!()]|[,:;?!()]\s*\p{Script=Han}|\p{Script=Han}\.$|["']/u;

test.each(['请核对,再提交', '时间:上午', '(含当天)', '好的.', '选"作废"'])(
  'half-width punctuation is found: %s',
  (text) => {
    expect(text).toMatch(halfWidth);
  },
);

test.each(routes)('$id has no half-width punctuation between Chinese characters', (route) => {
  const plain: Json = JSON.parse(JSON.stringify(route));
  const texts = chinese(plain, route.id);
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(([, text]) => halfWidth.test(text))).toEqual([]);
});
