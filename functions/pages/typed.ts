import type { RawAnswers } from '#statemachines/answers.ts';

/** A posted form as answers: a name that came several times is a list. Names of our own (`_sum`) stay in. */
export function rawAnswers(form: URLSearchParams): RawAnswers {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** The answers without the page's own buttons and marks, as a draft keeps them. */
export const withoutMarks = (raw: RawAnswers): RawAnswers =>
  Object.fromEntries(Object.entries(raw).filter(([name]) => !name.startsWith('_')));
