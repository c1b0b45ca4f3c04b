import { describe, expect, test } from '@jest/globals';
import { givenNumbers } from '#functions/views/number-rows.ts';
import { documentIssuing } from '#statemachines/routes/documents/document-issuing.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';

describe('givenNumbers', () => {
  test('what a clerk writes on the paper is told as soon as it is given; the serial and numbers of slips are not', () => {
    const numbers = {
      serial: '收文2026-0001',
      receiving: '处〔2026〕1号',
      slip: '处理单2026-0001',
    };
    const given = givenNumbers({ route: documentReceiving, state: { numbers } }, 'zh');
    expect(given).toEqual([{ label: '收文编号', number: '处〔2026〕1号' }]);
  });

  test('whoever seals a document reads its number', () => {
    const numbers = { serial: '发文2026-0001', issue: '青水〔2026〕8号' };
    const given = givenNumbers({ route: documentIssuing, state: { numbers } }, 'en');
    expect(given).toEqual([{ label: 'Document number', number: '青水〔2026〕8号' }]);
  });

  test('nothing before a number was given', () => {
    const numbers = { serial: '发文2026-0001' };
    expect(givenNumbers({ route: documentIssuing, state: { numbers } }, 'zh')).toEqual([]);
  });
});
