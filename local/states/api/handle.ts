import { randomUUID } from 'node:crypto';
import type { DataObject } from '#statemachines/plain-data.ts';
import type { WireHandler, WireReply, WireRequest } from '../../wire.ts';
import { validateStateMachineDefinition } from './definitions.ts';
import {
  describeExecution,
  describeStateMachineForExecution,
  listExecutions,
  startExecution,
  stopExecution,
} from './executions.ts';
import { getExecutionHistory } from './history.ts';
import {
  createStateMachine,
  deleteStateMachine,
  describeStateMachine,
  listStateMachines,
  updateStateMachine,
} from './machines.ts';
import type { Operation, Service } from './operation.ts';
import { readRequest } from './request.ts';
import { ServiceError } from './service-error.ts';
import { listTagsForResource, tagResource, untagResource } from './tags.ts';
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './tokens.ts';
import { listStateMachineVersions, publishStateMachineVersion } from './versions.ts';

/** Every operation that is emulated, by its name on the wire. */
const operations: ReadonlyMap<string, Operation> = new Map([
  ['CreateStateMachine', createStateMachine],
  ['DeleteStateMachine', deleteStateMachine],
  ['DescribeExecution', describeExecution],
  ['DescribeStateMachine', describeStateMachine],
  ['DescribeStateMachineForExecution', describeStateMachineForExecution],
  ['GetExecutionHistory', getExecutionHistory],
  ['ListExecutions', listExecutions],
  ['ListStateMachines', listStateMachines],
  ['ListStateMachineVersions', listStateMachineVersions],
  ['ListTagsForResource', listTagsForResource],
  ['PublishStateMachineVersion', publishStateMachineVersion],
  ['SendTaskFailure', sendTaskFailure],
  ['SendTaskHeartbeat', sendTaskHeartbeat],
  ['SendTaskSuccess', sendTaskSuccess],
  ['StartExecution', startExecution],
  ['StopExecution', stopExecution],
  ['TagResource', tagResource],
  ['UntagResource', untagResource],
  ['UpdateStateMachine', updateStateMachine],
  ['ValidateStateMachineDefinition', validateStateMachineDefinition],
]);

/** Answers the service's JSON 1.0 protocol: the operation stands in `x-amz-target`. */
export function statesHandler(service: Service): WireHandler {
  return async (request) => {
    try {
      return reply(200, await answer(service, request));
    } catch (error) {
      if (error instanceof ServiceError) {
        return reply(400, { __type: error.code, message: error.message });
      }
      return reply(500, { __type: 'InternalFailure', message: String(error) });
    }
  };
}

async function answer(service: Service, request: WireRequest): Promise<DataObject> {
  const target = request.headers['x-amz-target'] ?? '';
  const name = /^AWSStepFunctions\.(\w+)$/.exec(target)?.[1] ?? '';
  const operation = operations.get(name);
  if (operation === undefined) {
    throw new ServiceError('UnknownOperationException', `Operation '${name}' is not emulated`);
  }
  return operation(service, readRequest(request.body));
}

function reply(status: number, body: DataObject): WireReply {
  return {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-requestid': randomUUID(),
    },
    body: Buffer.from(JSON.stringify(body)),
  };
}
