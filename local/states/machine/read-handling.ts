import { catcherFields, retrierFields } from './field-names.ts';
import type { Catcher, Handling, Retrier } from './machine.ts';
import type { Reading } from './reading.ts';
import { readLeaving } from './read-leaving.ts';

const aYear = 31_622_400;
const most = 99_999_999;

/** Reads Retry and Catch. */
export function readHandling(page: Reading): Handling {
  const retriers = page.has('Retry') ? page.list('Retry') : [];
  const catchers = page.has('Catch') ? page.list('Catch') : [];
  return {
    retriers: retriers.map((entry, index) => readRetrier(entry, index === retriers.length - 1)),
    catchers: catchers.map((entry, index) =>
      readCatcher(entry, index, index === catchers.length - 1),
    ),
  };
}

function readRetrier(entry: Reading, last: boolean): Retrier {
  entry.only(retrierFields, 'a retrier');
  const jitter = entry.optionalText('JitterStrategy') ?? 'NONE';
  if (!['FULL', 'NONE'].includes(jitter))
    entry.refuse("must be 'FULL' or 'NONE'", 'JitterStrategy');
  const intervalSeconds = entry.number('IntervalSeconds', 1, most, 1);
  const maxDelaySeconds = entry.number('MaxDelaySeconds', 1, aYear, undefined);
  if (maxDelaySeconds !== undefined && maxDelaySeconds <= intervalSeconds) {
    entry.refuse("must be greater than 'IntervalSeconds'", 'MaxDelaySeconds');
  }
  return {
    errors: readErrors(entry, last),
    intervalSeconds,
    maxAttempts: entry.number('MaxAttempts', 0, most, 3),
    backoffRate: entry.number('BackoffRate', 1, most, 2),
    maxDelaySeconds,
    jitter: jitter === 'FULL',
  };
}

function readCatcher(entry: Reading, index: number, last: boolean): Catcher {
  entry.only(catcherFields, 'a catcher');
  return {
    errors: readErrors(entry, last),
    ...readLeaving(entry, `Catch[${index}]/`),
    next: entry.text('Next'),
  };
}

function readErrors(entry: Reading, last: boolean): readonly string[] {
  const given = entry.raw['ErrorEquals'];
  const errors = Array.isArray(given) ? given.filter((error) => typeof error === 'string') : [];
  if (!Array.isArray(given) || given.length === 0 || errors.length < given.length) {
    entry.refuse('must be a non-empty list of error names', 'ErrorEquals');
  }
  if (errors.includes('States.ALL') && (errors.length > 1 || !last)) {
    entry.refuse("'States.ALL' must stand alone, and in the last entry", 'ErrorEquals');
  }
  return errors;
}
