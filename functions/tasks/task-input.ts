import { dueKinds } from '../stores/due.ts';
import type { EffectsInput } from './effects.ts';
import type { OpenStepInput } from './open-step.ts';
import type { RecordInput } from './record.ts';

/** What the machine, the clock and our own functions hand over. Anything else is a wiring mistake and throws. */

export function readOpenStep(event: unknown): OpenStepInput {
  const read = reader(event);
  const item = read.optional('item');
  return {
    request: read.text('request'),
    step: read.text('step'),
    generation: read.number('generation'),
    entered: read.text('entered'),
    token: read.text('token'),
    ...(item === undefined ? {} : { item }),
  };
}

export function readRecord(event: unknown): RecordInput {
  const read = reader(event);
  return { request: read.text('request'), generation: read.number('generation') };
}

/** A schedule sends an event of its own; only our functions name a due row. */
export function readEffects(event: unknown): EffectsInput {
  const due = fieldsOf(event).get('due');
  if (due === undefined) return {};
  const read = reader(due);
  const kind = dueKinds.find((known) => known === read.text('kind'));
  if (kind === undefined) throw new Error('the event names no kind of due work');
  return { due: { request: read.text('request'), kind, what: read.optional('what') ?? '' } };
}

const fieldsOf = (event: unknown): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>(
    typeof event === 'object' && event !== null ? Object.entries(event) : [],
  );

function reader(event: unknown) {
  const fields = fieldsOf(event);
  const optional = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    optional,
    text: (name: string) => optional(name) ?? missing(name),
    number: (name: string) => {
      const value = fields.get(name);
      return typeof value === 'number' ? value : missing(name);
    },
  };
}

function missing(name: string): never {
  throw new Error(`the event lacks ${name}`);
}
