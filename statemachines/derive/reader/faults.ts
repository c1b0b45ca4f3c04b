import type { Fault } from '#domain/fault.ts';
import type { Text } from '#domain/words.ts';
import type { Field } from '../../fields.ts';

/** Sentences on a form as a whole; those on one kind of answer stand with its reader. */

const chosen: ReadonlySet<Field['kind']> = new Set<Field['kind']>([
  'choice',
  'person',
  'post',
  'department',
  'departments',
  'vehicle',
  'seal',
  'supplier',
  'standard',
]);

/** A required answer was left blank. */
export const missing = ({ kind, label }: Pick<Field, 'kind' | 'label'>, at: string): Fault => ({
  at,
  code: 'missing',
  says:
    kind === 'yes-no'
      ? { zh: `请选是或否：${label.zh}。`, en: `Choose yes or no: ${label.en}.` }
      : chosen.has(kind)
        ? { zh: `请选择${label.zh}。`, en: `Choose: ${label.en}.` }
        : { zh: `请填${label.zh}。`, en: `Enter: ${label.en}.` },
});

export const tooFewRows = (
  { kind, label }: Pick<Field, 'kind' | 'label'>,
  at: string,
  min: number,
): Fault => ({
  at,
  code: 'too-few',
  says:
    kind === 'references'
      ? {
          zh: `请至少选${String(min)}项${label.zh}。`,
          en: `Choose at least ${String(min)} under ${label.en}.`,
        }
      : {
          zh: `请至少填${String(min)}项${label.zh}。`,
          en: `Enter at least ${String(min)} under ${label.en}.`,
        },
});

export const tooManyRows = ({ label }: Pick<Field, 'label'>, at: string, max: number): Fault => ({
  at,
  code: 'too-many',
  says: {
    zh: `请把${label.zh}减到${String(max)}项以内，其余另提申请。`,
    en: `Keep ${label.en} to ${String(max)} rows; file the rest separately.`,
  },
});

export const notRows = ({ label }: Pick<Field, 'label'>, at: string): Fault => ({
  at,
  code: 'not-rows',
  says: { zh: `请逐项填写${label.zh}。`, en: `Enter ${label.en} row by row.` },
});

export const lineNotApproved = (at: string): Fault => ({
  at,
  code: 'line-not-approved',
  says: {
    zh: '请删去这一项：它不在批准的项目里。确需增加的，先另行报批。',
    en: 'Remove this line: it is not among those approved. Have an addition approved first.',
  },
});

export const keyTwice = (at: string): Fault => ({
  at,
  code: 'key-twice',
  says: {
    zh: '请删去重复的一项：同一项出现了两次。',
    en: 'Remove the repeated line: the same line came twice.',
  },
});

export const notAsked = (at: string, title: Text): Fault => ({
  at,
  code: 'not-asked',
  says: {
    zh: `请去掉“${title.zh}”：这一步不填这一项，也不能改。`,
    en: `Leave out “${title.en}”: this step does not ask for it and cannot change it.`,
  },
});

/** Somebody sent a total of their own, and it is another one. */
export const doesNotAddUp = (at: string, title: Text, right: string): Fault => ({
  at,
  code: 'does-not-add-up',
  says: {
    zh: `请核对“${title.zh}”：与明细算出的${right}不符。改正明细，或不填这一项。`,
    en: `Check “${title.en}”: the lines give ${right}. Correct them, or leave this out.`,
  },
});

export const outOfRange = (at: string, title: Text, min: string, max: string): Fault => ({
  at,
  code: 'out-of-range',
  says: {
    zh: `请改明细，使“${title.zh}”在${min}至${max}之间。`,
    en: `Change the lines so that “${title.en}” lies between ${min} and ${max}.`,
  },
});
