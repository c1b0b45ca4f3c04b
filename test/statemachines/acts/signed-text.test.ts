import { describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { fixedText, goesPastSigner, requireSignedText } from '#statemachines/acts/signed-text.ts';
import { documentIssuing } from '#statemachines/routes/documents/document-issuing.ts';
import { amendedIssue } from '../../rig/examples/issuing.ts';
import { digest } from '../../rig/teller-tools.ts';

const told = await amendedIssue();
const { data, attachments } = told.state;

/** The request as its signature fixed it. */
const signed = {
  ...told.state,
  steps: told.state.steps.map((row) =>
    row.step === 'sign' && row.decision !== undefined
      ? { ...row, decision: { ...row.decision, text: textOf({}, attachments) } }
      : row,
  ),
};

function textOf(changes: JsonObject, files: readonly Attachment[]): string {
  const written = { data: { ...data, ...changes }, attachments: files };
  return fixedText(documentIssuing, 'sign', written, digest) ?? '';
}

function refusal(changes: JsonObject, files = attachments, step = 'print'): string | undefined {
  try {
    const written = { data: { ...data, ...changes }, attachments: files };
    requireSignedText(documentIssuing, signed, step, written, digest);
    return undefined;
  } catch (problem) {
    return problem instanceof Problem ? problem.code : 'no problem';
  }
}

const past = (to: string, changes: JsonObject, files: readonly Attachment[] = []): boolean =>
  goesPastSigner(documentIssuing, to, data, {
    data: { ...data, ...changes },
    attachments: files,
  });

const [draft] = attachments;
if (draft === undefined) throw new Error('there is a draft');
const other = { ...draft, id: 'other', sha256: '0'.repeat(64) };

describe('定稿', () => {
  test('only the signer’s step fixes a text', () => {
    expect(fixedText(documentIssuing, 'deputy', { data, attachments }, digest)).toBeUndefined();
    expect(textOf({}, attachments)).toMatch(/^[\da-f]{64}$/u);
  });

  test.each(documentIssuing.signedText.fields)('a change of %s is a change of the text', (id) => {
    expect(refusal({ [id]: '改过的' })).toBe('text-changed');
  });

  test('so is another file, a file less, or one with other bytes', () => {
    expect(refusal({}, [...attachments, other])).toBe('text-changed');
    expect(refusal({}, attachments.slice(1))).toBe('text-changed');
    expect(refusal({}, [other, ...attachments.slice(1)])).toBe('text-changed');
  });

  test('what is no text may change, and files of other kinds may come', () => {
    expect(refusal({ copies: 99, urgency: 'normal' })).toBeUndefined();
    expect(refusal({}, [...attachments, { ...other, rule: 'printed' }])).toBeUndefined();
  });

  test('it is held at each step after the signature, and before it at none', () => {
    for (const step of documentIssuing.signedText.keptAt) {
      expect([step, refusal({ docTitle: '改过的' }, attachments, step)]).toEqual([
        step,
        'text-changed',
      ]);
    }
    expect(refusal({ docTitle: '改过的' }, attachments, 'office-check')).toBeUndefined();
  });

  test('where nobody has signed there is nothing to go on with', () => {
    const unsigned = { ...told.state, steps: [] };
    const act = () => {
      requireSignedText(documentIssuing, unsigned, 'print', { data, attachments }, digest);
    };
    expect(act).toThrow(Problem);
  });

  test('what was mended goes past the signer only where it is the text', () => {
    expect(past('print', { docTitle: '改过的' })).toBe(true);
    expect(past('print', {}, [other])).toBe(true);
    expect(past('print', { copies: 99 })).toBe(false);
    expect(past('deputy', { docTitle: '改过的' })).toBe(false);
  });
});
