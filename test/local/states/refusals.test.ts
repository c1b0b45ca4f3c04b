import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import type { DataObject } from '#statemachines/plain-data.ts';
import { readMachine } from '#local/states/machine/read-machine.ts';
import { ask, branch, call, caught, machine, pass, retry } from './histories/case.ts';

// The package declares no types that this project can read.
const secondOpinion: (definition: DataObject) => { isValid: boolean } = createRequire(
  import.meta.url,
)('asl-validator');

const told = (definition: DataObject) =>
  readMachine(JSON.stringify(definition)).findings.map(
    ({ path, message }) => `${path}: ${message}`,
  );
const one = (state: DataObject) => machine({ S: state });

describe('refused with the path', () => {
  test.each<[string, DataObject, readonly string[]]>([
    [
      'JSONPath machines',
      { StartAt: 'S', States: { S: pass() } },
      ['/States/S: Query language "JSONPath" is not emulated: only JSONata'],
    ],
    [
      'JSONPath states',
      one(pass({ QueryLanguage: 'JSONPath', End: true })),
      ['/States/S: Query language "JSONPath" is not emulated: only JSONata'],
    ],
    [
      'JSONPath fields',
      one(pass({ InputPath: '$.a', End: true })),
      ["/States/S/InputPath: Field 'InputPath' is not emulated in a Pass state"],
    ],
    [
      'unknown state types',
      one({ Type: 'Ask' }),
      ['/States/S/Type: State type "Ask" is not emulated'],
    ],
    [
      'other services',
      one({ ...call('f'), Resource: 'arn:aws:states:::dynamodb:getItem' }),
      [
        "/States/S/Resource: Resource 'arn:aws:states:::dynamodb:getItem' is not emulated: only lambda:invoke, lambda:invoke.waitForTaskToken and a function's ARN",
      ],
    ],
    [
      '.sync',
      one({ ...call('f'), Resource: 'arn:aws:states:::lambda:invoke.sync' }),
      [
        "/States/S/Resource: Resource 'arn:aws:states:::lambda:invoke.sync' is not emulated: only lambda:invoke, lambda:invoke.waitForTaskToken and a function's ARN",
      ],
    ],
    [
      'credentials',
      one(call('f', {}, { Credentials: { RoleArn: 'r' }, End: true })),
      ["/States/S/Credentials: Field 'Credentials' is not emulated in a Task state"],
    ],
    [
      'other parameters of invoke',
      one({ ...call('f'), Arguments: { FunctionName: 'f', InvocationType: 'Event' } }),
      [
        "/States/S/Arguments/InvocationType: Field 'InvocationType' is not emulated in the Arguments of lambda:invoke",
      ],
    ],
    [
      'distributed maps',
      one({
        Type: 'Map',
        Items: [1],
        ItemReader: {},
        ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...branch({ P: pass() }) },
        End: true,
      }),
      [
        "/States/S/ItemReader: Field 'ItemReader' is not emulated in a Map state",
        "/States/S/ItemProcessor/ProcessorConfig/Mode: Map mode 'DISTRIBUTED' is not emulated: only INLINE",
      ],
    ],
    [
      'expressions that cannot be read',
      one(pass({ Output: { a: '{% 1 + %}' }, End: true })),
      [
        '/States/S/Output: The JSONata expression cannot be read: S0207 Unexpected end of expression',
      ],
    ],
    [
      'JSONata beyond 2.0.6',
      one(pass({ Output: '{% $states.input.a ?? 1 %}', End: true })),
      [
        '/States/S/Output: The JSONata expression cannot be read: S0211 The symbol "?" cannot be used as a unary operator',
      ],
    ],
    [
      '$eval',
      one(pass({ Output: "{% $eval('1') %}", End: true })),
      [
        '/States/S/Output: The JSONata expression cannot be read: Q0002 $eval is not available: use $parse',
      ],
    ],
    [
      'targets that are not there',
      one(pass({ Next: 'T' })),
      ["/States/S: Next: 'T' is not a state here"],
    ],
    [
      'targets in another block',
      machine({
        A: { Type: 'Parallel', Branches: [branch({ B: pass({ Next: 'A' }) })], End: true },
      }),
      ["/States/A/Branches[0]/States/B: Next: 'A' is not a state here"],
    ],
    [
      'a missing start',
      { ...machine({ S: pass() }), StartAt: 'T' },
      ["/StartAt: 'T' is not a state here"],
    ],
    [
      'no way on',
      one({ Type: 'Pass' }),
      ["/States/S: needs exactly one of 'Next' and 'End': true"],
    ],
    [
      'two ways on',
      one(pass({ Next: 'S', End: true })),
      ["/States/S: needs exactly one of 'Next' and 'End': true"],
    ],
    [
      'a name used twice',
      machine({
        A: {
          Type: 'Parallel',
          Branches: [branch({ B: pass() }), branch({ B: pass() })],
          End: true,
        },
      }),
      ["/States/A/Branches[1]/States/B: The state name 'B' is used twice in the machine"],
    ],
    [
      'a variable of an outer scope',
      machine({
        A: pass({ Assign: { v: 1 }, Next: 'B' }),
        B: {
          Type: 'Parallel',
          Branches: [branch({ C: pass({ Assign: { v: 2 }, End: true }) })],
          End: true,
        },
      }),
      [
        "/States/B/Branches[0]/States/C/Assign: Variable 'v' belongs to an outer scope and cannot be assigned here",
      ],
    ],
    [
      'the reserved variable',
      one(pass({ Assign: { states: 1 }, End: true })),
      ["/States/S/Assign: 'states' cannot name a variable"],
    ],
    [
      'a catcher behind States.ALL',
      one(ask('a', { Catch: [caught('States.ALL', 'S'), caught('X', 'S')], End: true })),
      ["/States/S/Catch[0]/ErrorEquals: 'States.ALL' must stand alone, and in the last entry"],
    ],
    [
      'a retrier out of bounds',
      one(
        ask('a', {
          Retry: [retry('X', -1, { BackoffRate: 0.5, JitterStrategy: 'SOME' })],
          End: true,
        }),
      ),
      [
        "/States/S/Retry[0]/JitterStrategy: must be 'FULL' or 'NONE'",
        '/States/S/Retry[0]/MaxAttempts: must be a number from 0 to 99999999',
        '/States/S/Retry[0]/BackoffRate: must be a number from 1 to 99999999',
      ],
    ],
    [
      'a heartbeat slower than the timeout',
      one(ask('a', { HeartbeatSeconds: 60, TimeoutSeconds: 60, End: true })),
      ["/States/S/HeartbeatSeconds: must be smaller than 'TimeoutSeconds'"],
    ],
    [
      'a wait without an end',
      one({ Type: 'Wait', End: true }),
      ["/States/S: needs exactly one of 'Seconds' and 'Timestamp'"],
    ],
    [
      'a day that does not exist',
      one({ Type: 'Wait', Timestamp: '2030-02-30T00:00:00Z', End: true }),
      ['/States/S/Timestamp: must be a timestamp such as 2030-01-31T09:00:00Z'],
    ],
    [
      'unknown fields of the machine',
      { ...machine({ S: pass() }), ProcessorConfig: {} },
      ["/ProcessorConfig: Field 'ProcessorConfig' is not emulated in a state machine"],
    ],
  ])('%s', (_what, definition, findings) => {
    expect(told(definition)).toEqual(findings);
  });

  test('everything at once', () => {
    const findings = told(
      machine({
        A: { Type: 'Ask' },
        B: pass({ Next: 'C' }),
        D: pass({ Output: '{% ( %}', End: true }),
      }),
    );
    expect(findings).toHaveLength(3);
  });

  test('what is no definition at all', () => {
    expect(readMachine('{').findings[0]?.message).toMatch(/^Definition must be valid JSON/);
    expect(readMachine('[]').findings[0]?.message).toBe('Definition must be a valid JSON object');
  });
});

describe('a second opinion accepts what we accept', () => {
  test.each<[string, DataObject]>([
    [
      'a task that waits for its token',
      one(
        ask('a', {
          Retry: [retry('X', 1, { JitterStrategy: 'FULL', MaxDelaySeconds: 5 })],
          Catch: [caught('States.ALL', 'S')],
          HeartbeatSeconds: '{% 1 %}',
          End: true,
        }),
      ),
    ],
    [
      'a Parallel',
      one({
        Type: 'Parallel',
        Branches: [branch({ B: pass() })],
        Arguments: { a: '{% 1 %}' },
        End: true,
      }),
    ],
    [
      'a Map',
      one({
        Type: 'Map',
        Items: '{% [1] %}',
        ItemSelector: { a: '{% $states.context.Map.Item.Value %}' },
        MaxConcurrency: 1,
        ItemProcessor: branch({ P: pass() }),
        End: true,
      }),
    ],
    [
      'a Choice',
      machine({
        C: {
          Type: 'Choice',
          Choices: [{ Condition: '{% true %}', Next: 'S', Assign: { v: 1 }, Output: 'x' }],
          Default: 'S',
        },
        S: { Type: 'Succeed' },
      }),
    ],
    [
      'a Wait and a Fail',
      machine({
        W: { Type: 'Wait', Seconds: '{% 1 %}', Next: 'F' },
        F: { Type: 'Fail', Error: '{% "E" %}', Cause: 'c' },
      }),
    ],
  ])('%s', (_what, definition) => {
    expect(told(definition)).toEqual([]);
    expect(secondOpinion(definition)).toMatchObject({ isValid: true });
  });
});
