import {
  CreateActivityCommand,
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  ListStateMachineVersionsCommand,
  ListTagsForResourceCommand,
  PublishStateMachineVersionCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ask, machine, pass } from './histories/case.ts';
import { openRig, role, type Rig } from './rig.ts';
import { end, history } from './run-to-end.ts';

let rig: Rig;
let time = Date.parse('2030-01-01T00:00:00Z');
beforeEach(() => {
  rig = openRig({ now: () => new Date(time) });
});
afterEach(async () => {
  await rig.close();
});

const waiting = JSON.stringify(machine({ Ask: ask('a') }));
const passing = JSON.stringify(machine({ Pass: pass({ Output: 'done', End: true }) }));
const arnOf = (name: string) => `arn:aws:states:us-east-1:111111111111:stateMachine:${name}`;

const create = (name: string, definition: string, more: object = {}) =>
  rig.client.send(new CreateStateMachineCommand({ name, definition, roleArn: role, ...more }));
const start = (stateMachineArn: string, name?: string, input = '{}') =>
  rig.client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
const describeExecution = (executionArn = '') =>
  rig.client.send(new DescribeExecutionCommand({ executionArn }));
const refusal = (sent: Promise<unknown>) =>
  sent.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );

test('creating the same machine again is no change, another one under its name is refused', async () => {
  const first = await create('m', passing);
  expect(first.stateMachineArn).toBe(arnOf('m'));
  expect(await create('m', passing)).toMatchObject({ creationDate: first.creationDate });
  expect(await refusal(create('m', waiting))).toBe('StateMachineAlreadyExists');
  expect(await refusal(create('m', passing, { roleArn: `${role}-other` }))).toBe(
    'StateMachineAlreadyExists',
  );
});

test.each([
  ['an EXPRESS machine', { type: 'EXPRESS' }, 'StateMachineTypeNotSupported'],
  ['encryption', { encryptionConfiguration: { type: 'AWS_OWNED_KEY' } }, 'ValidationException'],
  ['a name with a blank', { name: 'a b' }, 'InvalidName'],
])('refuses %s', async (_what, more, name) => {
  expect(await refusal(create('m', passing, more))).toBe(name);
});

test('refuses operations outside the subset by name', async () => {
  const sent = rig.client.send(new CreateActivityCommand({ name: 'a' }));
  await expect(sent).rejects.toThrow("Operation 'CreateActivity' is not emulated");
});

test('a running execution keeps the definition it was started with', async () => {
  await create('m', waiting);
  const { executionArn } = await start(arnOf('m'));
  await rig.client.send(
    new UpdateStateMachineCommand({ stateMachineArn: arnOf('m'), definition: passing }),
  );
  const machineNow = await rig.client.send(
    new DescribeStateMachineCommand({ stateMachineArn: arnOf('m') }),
  );
  const itsOwn = await rig.client.send(
    new DescribeStateMachineForExecutionCommand({ executionArn }),
  );
  expect([machineNow.definition, itsOwn.definition]).toEqual([passing, waiting]);
  const next = await start(arnOf('m'));
  expect(await end(rig.client, next.executionArn ?? '')).toMatchObject({ status: 'SUCCEEDED' });
  expect(await describeExecution(executionArn)).toMatchObject({ status: 'RUNNING' });
});

test('a version keeps its definition, and starts executions of it', async () => {
  await create('m', waiting, { publish: true });
  await rig.client.send(
    new UpdateStateMachineCommand({ stateMachineArn: arnOf('m'), definition: passing }),
  );
  const published = await rig.client.send(
    new PublishStateMachineVersionCommand({ stateMachineArn: arnOf('m') }),
  );
  expect(published.stateMachineVersionArn).toBe(`${arnOf('m')}:2`);
  const listed = await rig.client.send(
    new ListStateMachineVersionsCommand({ stateMachineArn: arnOf('m') }),
  );
  expect(
    listed.stateMachineVersions?.map(({ stateMachineVersionArn }) => stateMachineVersionArn),
  ).toEqual([`${arnOf('m')}:2`, `${arnOf('m')}:1`]);
  const { executionArn } = await start(`${arnOf('m')}:1`);
  expect(await describeExecution(executionArn)).toMatchObject({
    status: 'RUNNING',
    stateMachineVersionArn: `${arnOf('m')}:1`,
  });
  const ofVersion = new ListExecutionsCommand({ stateMachineArn: `${arnOf('m')}:2` });
  expect((await rig.client.send(ofVersion)).executions).toEqual([]);
});

test('starting is idempotent by name and input while the execution runs, and refused afterwards for 90 days', async () => {
  await create('m', waiting);
  const first = await start(arnOf('m'), 'x', '{"n":1}');
  expect(await start(arnOf('m'), 'x', '{"n":1}')).toMatchObject({
    executionArn: first.executionArn,
  });
  expect(await refusal(start(arnOf('m'), 'x', '{"n":2}'))).toBe('ExecutionAlreadyExists');
  await rig.client.send(new StopExecutionCommand({ executionArn: first.executionArn }));
  expect(await refusal(start(arnOf('m'), 'x', '{"n":1}'))).toBe('ExecutionAlreadyExists');
  time += 91 * 86_400_000;
  rig.states.start();
  expect(await refusal(describeExecution(first.executionArn))).toBe('ExecutionDoesNotExist');
  expect(await refusal(start(arnOf('m'), 'x', '{"n":1}'))).toBe('accepted');
});

test.each([
  ['an unknown machine', () => start(arnOf('nobody')), 'StateMachineDoesNotExist'],
  [
    'an ARN of something else',
    () => start('arn:aws:lambda:us-east-1:111111111111:function:f'),
    'InvalidArn',
  ],
  ['input that is no JSON', () => start(arnOf('m'), 'x', '{'), 'InvalidExecutionInput'],
  [
    'input beyond 256 KiB',
    () => start(arnOf('m'), 'x', JSON.stringify('x'.repeat(262_144))),
    'ValidationException',
  ],
  ['a name with a colon', () => start(arnOf('m'), 'a:b'), 'InvalidName'],
  [
    'an unknown execution',
    () => describeExecution(`${arnOf('m').replace('stateMachine', 'execution')}:x`),
    'ExecutionDoesNotExist',
  ],
])('refuses %s', async (_what, send, name) => {
  await create('m', passing);
  expect(await refusal(send())).toBe(name);
});

test('executions are listed newest first, by status, page by page', async () => {
  await create('m', waiting);
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    time += 1000;
    // oxlint-disable-next-line no-await-in-loop
    await start(arnOf('m'), name);
  }
  const executionArn = `${arnOf('m').replace('stateMachine', 'execution')}:c`;
  await rig.client.send(
    new StopExecutionCommand({ executionArn, error: 'Enough', cause: 'of it' }),
  );
  expect(await describeExecution(executionArn)).toMatchObject({
    status: 'ABORTED',
    error: 'Enough',
    cause: 'of it',
  });
  const list = async (more: object) => {
    const { executions = [], nextToken } = await rig.client.send(
      new ListExecutionsCommand({ stateMachineArn: arnOf('m'), ...more }),
    );
    return { names: executions.map(({ name }) => name), nextToken };
  };
  expect((await list({})).names).toEqual(['e', 'd', 'c', 'b', 'a']);
  expect((await list({ statusFilter: 'ABORTED' })).names).toEqual(['c']);
  const { names, nextToken } = await list({ statusFilter: 'RUNNING', maxResults: 3 });
  expect(names).toEqual(['e', 'd', 'b']);
  expect(await list({ statusFilter: 'RUNNING', maxResults: 3, nextToken })).toEqual({
    names: ['a'],
    nextToken: undefined,
  });
  expect(await refusal(list({ nextToken: 'forged' }))).toBe('InvalidToken');
  expect(await refusal(list({ maxResults: 1001 }))).toBe('ValidationException');
});

test('a history is told in pages, from either end, with or without the data', async () => {
  await create('m', passing);
  const { executionArn = '' } = await start(arnOf('m'));
  const page = async (more: object) => {
    const { events = [], nextToken } = await rig.client.send(
      new GetExecutionHistoryCommand({ executionArn, ...more }),
    );
    return { ids: events.map(({ id }) => id), events, nextToken };
  };
  expect((await history(rig.client, executionArn)).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  const { ids, nextToken } = await page({ maxResults: 3, reverseOrder: true });
  expect(ids).toEqual([4, 3, 2]);
  expect((await page({ maxResults: 3, reverseOrder: true, nextToken })).ids).toEqual([1]);
  const { events } = await page({ includeExecutionData: false });
  expect(events[0]?.executionStartedEventDetails?.input).toBeUndefined();
  expect(events[0]?.executionStartedEventDetails?.roleArn).toBe(role);
});

test('deleting a machine ends its executions and keeps their histories', async () => {
  await create('m', waiting);
  const { executionArn } = await start(arnOf('m'));
  await rig.client.send(new DeleteStateMachineCommand({ stateMachineArn: arnOf('m') }));
  await rig.client.send(new DeleteStateMachineCommand({ stateMachineArn: arnOf('m') }));
  expect(await describeExecution(executionArn)).toMatchObject({ status: 'ABORTED' });
  expect(await refusal(start(arnOf('m')))).toBe('StateMachineDoesNotExist');
  expect((await rig.client.send(new ListStateMachinesCommand())).stateMachines).toEqual([]);
});

test('tags are kept', async () => {
  await create('m', passing, { tags: [{ key: 'route', value: 'travel' }] });
  const resourceArn = arnOf('m');
  await rig.client.send(
    new TagResourceCommand({ resourceArn, tags: [{ key: 'hash', value: '1' }] }),
  );
  await rig.client.send(new UntagResourceCommand({ resourceArn, tagKeys: ['route'] }));
  const { tags } = await rig.client.send(new ListTagsForResourceCommand({ resourceArn }));
  expect(tags).toEqual([{ key: 'hash', value: '1' }]);
});

const validate = async (definition: string) => {
  const { result, diagnostics = [] } = await rig.client.send(
    new ValidateStateMachineDefinitionCommand({ definition }),
  );
  return [result, ...diagnostics.map(({ location }) => location)];
};

test('a definition can be tried without creating it', async () => {
  expect(await validate(passing)).toEqual(['OK']);
  expect(await validate(JSON.stringify(machine({ P: { Type: 'Pass', Result: 1 } })))).toEqual([
    'FAIL',
    '/States/P/Result',
    '/States/P',
  ]);
});

test('an execution that never rests ends at 25,000 events and lets others run meanwhile', async () => {
  await create('loop', JSON.stringify(machine({ A: pass({ Next: 'B' }), B: pass({ Next: 'A' }) })));
  await create('m', passing);
  const { executionArn = '' } = await start(arnOf('loop'));
  const other = await start(arnOf('m'));
  expect(await describeExecution(other.executionArn)).toMatchObject({ status: 'SUCCEEDED' });
  const { status, events } = await end(rig.client, executionArn);
  expect([status, events.length, events.at(-1)?.executionFailedEventDetails]).toEqual([
    'FAILED',
    25_000,
    {
      error: 'States.Runtime',
      cause: 'The execution reached the maximum number of history events (25000).',
    },
  ]);
});
