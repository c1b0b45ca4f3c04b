import * as fc from 'fast-check';
import type { DataObject } from '#statemachines/plain-data.ts';
import { ask, call, caught, machine, retry } from './histories/case.ts';

type Handled = 'not' | 'caught' | 'retried';

/** A machine before its states have names. */
export type Node =
  | { readonly kind: 'pass'; readonly output: string; readonly assigns: boolean }
  | { readonly kind: 'wait' | 'fail' | 'succeed' }
  | { readonly kind: 'call'; readonly breaks: boolean; readonly handled: Handled }
  | { readonly kind: 'ask'; readonly good: boolean; readonly handled: Handled }
  | { readonly kind: 'parallel'; readonly branches: readonly Block[]; readonly handled: Handled }
  | {
      readonly kind: 'map';
      readonly body: Block;
      readonly width: number;
      readonly handled: Handled;
    };

export interface Block {
  readonly nodes: readonly Node[];
  readonly chooses: boolean;
}

const outputs = [
  '{% $states.input %}',
  '{% $states.input.n + 1 %}',
  '{% $nothing %}',
  'text',
  '{% [1, 2] %}',
];
const handled = fc.constantFrom<Handled>('not', 'caught', 'retried');

function node(depth: number): fc.Arbitrary<Node> {
  const flat = [
    fc.record({
      kind: fc.constant('pass' as const),
      output: fc.constantFrom(...outputs),
      assigns: fc.boolean(),
    }),
    fc.record({ kind: fc.constantFrom('wait' as const, 'fail' as const, 'succeed' as const) }),
    fc.record({ kind: fc.constant('call' as const), breaks: fc.boolean(), handled }),
    fc.record({ kind: fc.constant('ask' as const), good: fc.boolean(), handled }),
  ] as const;
  if (depth === 0) return fc.oneof(...flat);
  const inner = block(depth - 1);
  return fc.oneof(
    ...flat,
    fc.record({
      kind: fc.constant('parallel' as const),
      branches: fc.array(inner, { minLength: 1, maxLength: 3 }),
      handled,
    }),
    fc.record({
      kind: fc.constant('map' as const),
      body: inner,
      width: fc.nat({ max: 3 }),
      handled,
    }),
  );
}

export const block = (depth: number): fc.Arbitrary<Block> =>
  fc.record({
    nodes: fc.array(node(depth), { minLength: 1, maxLength: 4 }),
    chooses: fc.boolean(),
  });

export function definitionOf(given: Block): DataObject {
  const { StartAt = '', States = {} } = blockOf(given, 's');
  return { ...machine({}), StartAt, States };
}

/** The states one after the other, perhaps a choice before them, and a last one that catchers go to. */
function blockOf({ nodes, chooses }: Block, place: string): DataObject {
  const last = `${place}-last`;
  const nameOf = (index: number) => (index < nodes.length ? `${place}-${index}` : last);
  const states = nodes.map((one, index) => [
    nameOf(index),
    stateOf(one, nameOf(index), nameOf(index + 1), last),
  ]);
  const choice = {
    Type: 'Choice',
    Choices: [{ Condition: '{% $states.input.n = 1 %}', Next: last }],
    Default: nameOf(0),
  };
  return {
    StartAt: chooses ? `${place}-choose` : nameOf(0),
    States: {
      ...Object.fromEntries(states),
      ...(chooses ? { [`${place}-choose`]: choice } : {}),
      [last]: { Type: 'Pass', End: true },
    },
  };
}

function stateOf(one: Node, name: string, next: string, last: string): DataObject {
  switch (one.kind) {
    case 'fail':
      return { Type: 'Fail', Error: 'Enough' };
    case 'succeed':
      return { Type: 'Succeed' };
    case 'wait':
      return { Type: 'Wait', Seconds: 0, Next: next };
    case 'pass': {
      // A variable of an outer block must not be assigned in an inner one: each has its state's name.
      const assign = one.assigns
        ? { Assign: { [name.replaceAll('-', '_')]: '{% $states.input %}' } }
        : {};
      return { Type: 'Pass', Output: one.output, ...assign, Next: next };
    }
    case 'call':
      return call(
        one.breaks ? 'break' : 'echo',
        { n: 1 },
        { ...handling(one.handled, last), Next: next },
      );
    case 'ask':
      return ask(one.good ? 'yes' : 'no', { ...handling(one.handled, last), Next: next });
    case 'parallel': {
      const branches = one.branches.map((inner, index) => blockOf(inner, `${name}b${index}`));
      return { Type: 'Parallel', Branches: branches, ...handling(one.handled, last), Next: next };
    }
    case 'map':
    default:
      return {
        Type: 'Map',
        Items: [1, { n: 2 }, 'three'],
        ItemProcessor: blockOf(one.body, `${name}m`),
        MaxConcurrency: one.width,
        ...handling(one.handled, last),
        Next: next,
      };
  }
}

function handling(how: Handled, last: string): DataObject {
  if (how === 'not') return {};
  return how === 'caught'
    ? { Catch: [caught('States.ALL', last)] }
    : { Retry: [retry('States.ALL', 1)], Catch: [caught('States.ALL', last)] };
}
