import { randomUUID } from 'node:crypto';
import type { DataObject } from '#statemachines/plain-data.ts';
import { isTooLarge, parseData } from '../data.ts';
import { abortExecution } from '../run/end.ts';
import { executionStatuses, type Execution } from '../store/execution.ts';
import type { StatesStore } from '../store/states-store.ts';
import { findMachine } from './machines.ts';
import { executionArn, readExecutionArn, readMachineArn, readName } from './names.ts';
import { seconds, type Operation } from './operation.ts';
import { cut, readPage } from './pages.ts';
import { ServiceError, validation } from './service-error.ts';

/** The same name with the same input is the same execution while it runs; any other repetition is refused. */
export const startExecution: Operation = ({ store, engine, now }, request) => {
  request.only('stateMachineArn', 'name', 'input', 'traceHeader');
  const given = request.text('stateMachineArn');
  const machine = findMachine(store, given);
  const { version: number } = readMachineArn(given);
  const version = number === undefined ? undefined : store.machines.version(machine.arn, number);
  const revision = store.machines.revision(version?.revision ?? machine.revision);
  if (revision === undefined) throw new Error(`${given} has no revision`);
  const input = readInput(request.optionalText('input') ?? '{}');
  const name = readName(request.optionalText('name') ?? randomUUID());
  const arn = executionArn(machine.arn, name);
  return engine.alone(arn, async () => {
    const known = store.executions.find(arn);
    if (known !== undefined) {
      if (known.status === 'RUNNING' && known.input === input) return started(known);
      throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    const time = now().getTime();
    const { timeoutSeconds } = engine.machine(revision.id);
    const execution: Execution = {
      seq: store.executions.nextSeq(),
      arn,
      machine: machine.arn,
      version: version === undefined ? undefined : given,
      revision: revision.id,
      name,
      role: revision.role,
      input,
      started: time,
      status: 'RUNNING',
      output: undefined,
      error: undefined,
      cause: undefined,
      stopped: undefined,
      lastEvent: 0,
      lastFrame: 0,
      due: timeoutSeconds === undefined ? undefined : time + timeoutSeconds * 1000,
    };
    await engine.begin(execution);
    return started(execution);
  });
};

export const describeExecution: Operation = ({ store }, request) => {
  request.only('executionArn', 'includedData');
  const execution = findExecution(store, request.text('executionArn'));
  const { input, output, error, cause } = execution;
  return {
    ...summary(execution),
    input,
    inputDetails: { included: true },
    ...(output === undefined ? {} : { output, outputDetails: { included: true } }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  };
};

/** The definition that the execution runs, which need not be the machine's present one. */
export const describeStateMachineForExecution: Operation = ({ store }, request) => {
  request.only('executionArn', 'includedData');
  const execution = findExecution(store, request.text('executionArn'));
  const revision = store.machines.revision(execution.revision);
  const machine = store.machines.find(execution.machine);
  return {
    stateMachineArn: execution.machine,
    name: execution.machine.split(':').at(-1) ?? '',
    definition: revision?.definition ?? '',
    roleArn: execution.role,
    updateDate: seconds(machine?.updated ?? execution.started),
    revisionId: execution.revision,
    ...machine?.settings,
  };
};

export const listExecutions: Operation = ({ store }, request) => {
  request.only('stateMachineArn', 'statusFilter', 'maxResults', 'nextToken');
  const arn = request.text('stateMachineArn');
  const { machine } = readMachineArn(arn);
  findMachine(store, arn);
  const filter = request.optionalText('statusFilter');
  const status = executionStatuses.find((known) => known === filter);
  if (filter !== undefined && status === undefined) {
    throw validation(
      `1 validation error detected: Value '${filter}' at 'statusFilter' failed to satisfy constraint: Member must satisfy enum value set: [${executionStatuses.join(', ')}]`,
    );
  }
  const page = readPage(request);
  const version = arn === machine ? undefined : arn;
  const found = store.executions.list({
    machine,
    version,
    status,
    limit: page.limit + 1,
    offset: page.offset,
  });
  const { items, more } = cut(found, page);
  return { executions: items.map((execution) => summary(execution)), ...more };
};

export const stopExecution: Operation = async ({ store, engine, now }, request) => {
  request.only('executionArn', 'error', 'cause');
  const { arn } = findExecution(store, request.text('executionArn'));
  const error = request.optionalText('error');
  const cause = request.optionalText('cause');
  await engine.on(arn, async (session) => abortExecution(session, { error, cause }));
  return { stopDate: seconds(store.executions.find(arn)?.stopped ?? now().getTime()) };
};

export function findExecution(store: StatesStore, arn: string): Execution {
  const execution = store.executions.find(readExecutionArn(arn));
  if (execution !== undefined) return execution;
  throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}

function readInput(input: string): string {
  if (isTooLarge(input)) throw validation("'input' is larger than 262144 bytes");
  try {
    parseData(input);
    return input;
  } catch (error) {
    throw new ServiceError(
      'InvalidExecutionInput',
      `Invalid State Machine Execution Input: '${String(error)}'`,
    );
  }
}

const started = ({ arn, started: at }: Execution): DataObject => ({
  executionArn: arn,
  startDate: seconds(at),
});

function summary({
  arn,
  machine,
  version,
  name,
  status,
  started: at,
  stopped,
}: Execution): DataObject {
  return {
    executionArn: arn,
    stateMachineArn: machine,
    name,
    status,
    startDate: seconds(at),
    redriveCount: 0,
    ...(stopped === undefined ? {} : { stopDate: seconds(stopped) }),
    ...(version === undefined ? {} : { stateMachineVersionArn: version }),
  };
}
