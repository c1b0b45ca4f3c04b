import { expect, test } from '@jest/globals';
import { assert, integer, property, string } from 'fast-check';
import { characters } from '#domain/characters.ts';
import { evenLines } from '#domain/even-lines.ts';

/** A Chinese character is one wide, a letter about half; a closing mark may hang over the margin. */
const widthOf = (text: string): number =>
  characters(text).reduce((sum, one) => sum + (/[\x20-\x7E]/u.test(one) ? 0.55 : 1), 0);
const bare = (text: string): string => text.replaceAll(/\s/gu, '');
const set = (text: string, width: number) =>
  evenLines(text, { width, size: 1, widthOf })?.join('／');

test.each([
  ['主要领导审批', 6, '主要领导审批'],
  ['科室负责人审核', 6, '科室负责人／审核'],
  ['办公室安排接待', 6, '办公室／安排接待'],
  ['财务逐张审核核定', 6, '财务逐张／审核核定'],
  ['发文依据和理由', 6, '发文依据／和理由'],
  ['核定油耗（升/百公里）', 7, '核定油耗／（升/百公里）'],
  ['填公务接待申报单（附公函）', 9, '填公务接待申报单／（附公函）'],
  ['决策（部署）名称', 7, '决策（部署）／名称'],
  ['驾驶员填《维修申请单》', 9, '驾驶员／填《维修申请单》'],
  ['办公室主任核实范围和标准', 6, '办公室主任／核实范围／和标准'],
  ['合法性、廉政风险审查', 9, '合法性、／廉政风险审查'],
  ['逐项验收、点收旧件', 6, '逐项验收、／点收旧件'],
])('%s in lines of %d', (text, width, lines) => {
  expect(set(text, width)).toBe(lines);
});

test('English comes apart between words, after a hyphen and best after a mark', () => {
  expect(set('Office gathers, settles how it is bought', 14)).toBe(
    'Office gathers,／settles how it is bought',
  );
  expect(set('Classified-document custodian', 8)).toBe('Classified-／document／custodian');
});

test('a word wider than the measure is not parted here', () => {
  expect(set('26112000000034567801', 8)).toBeUndefined();
});

test('nothing is lost, and no line is wider than the measure', () => {
  assert(
    property(string({ maxLength: 24 }), integer({ min: 2, max: 12 }), (text, width) => {
      const lines = evenLines(text, { width, size: 1, widthOf }) ?? [text];
      expect(bare(lines.join(''))).toBe(bare(text));
      const widest = Math.max(...lines.map(widthOf));
      expect(lines.length === 1 || widest <= width).toBe(true);
    }),
  );
});
