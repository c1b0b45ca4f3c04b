import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '#domain/problem.ts';
import { markedAnswers, refusedMark, requireUnmarked } from '#domain/secrecy.ts';

const strict = { settings: {} };
const lenient = { settings: { workSecrets: 'allowed' } };

describe('a mark of a state secret', () => {
  test.each([
    ['秘密★1年', '秘密★'],
    ['机密★', '机密★'],
    ['绝密★长期', '绝密★'],
    ['秘密▲', '秘密▲'],
    ['机　密　☆', '机 密 ☆'],
    ['附件【机密】名单', '【机密】'],
    ['[绝密]方案', '[绝密]'],
    ['〖 绝 密 〗', '〖 绝 密 〗'],
    ['工作机密★', '机密★'],
    ['機密★', '機密★'],
    ['绝密级★长期', '绝密级★'],
    ['秘密—★', '秘密—★'],
    ['绝·密★', '绝·密★'],
    ['绝\u200b密\u2060★', '绝密★'],
    ['秘\u00ad密\ufe0e★', '秘密★'],
    ['名单\n绝\n密\n★\n', '绝密★'],
    ['机密\n\n★', '机密★'],
    ['★\n绝密', '★绝密'],
  ])('is seen in %s, whatever the office says of work secrets', (text, mark) => {
    expect([refusedMark(text, strict), refusedMark(text, lenient)]).toEqual([mark, mark]);
  });

  test.each([
    '保守国家秘密，人人有责',
    '机密性要求',
    '商业秘密▲',
    '绝密级事项不得上网',
    '★级酒店',
    '一、保守国家机密\n★二、按时销毁',
    '不得泄露国家秘密。★',
  ])('is not seen in %s', (text) => {
    expect(refusedMark(text, strict)).toBeUndefined();
  });
});

test.each(['工作秘密★', '工作秘密▲2年', '【工作秘密】通讯录'])(
  '%s is refused, or taken where the office says so',
  (text) => {
    expect(refusedMark(text, strict)).toMatch(/工作秘密/u);
    expect(refusedMark(text, lenient)).toBeUndefined();
  },
);

test('a form says where it stands', () => {
  const answers = { docTitle: '通知', items: [{ name: '甲' }, { name: '机密★名单' }] };
  const faults = markedAnswers(answers, strict);
  expect(faults.map(({ at, code }) => [at, code])).toEqual([['items.1.name', 'secrecy-mark']]);
  expect(faults[0]?.says.zh).toContain('涉密不上网');
});

test('what is there already is not held against whoever writes something else', () => {
  const old = { notes: ['工作秘密▲'] };
  expect(() => {
    requireUnmarked({ notes: ['工作秘密▲'], opinion: '同意。' }, strict, old);
  }).not.toThrow();
  const refusal = refusalOf(() => {
    requireUnmarked({ opinion: '工作秘密▲一份' }, strict, old);
  });
  expect(refusal?.code).toBe('secret-words');
});
