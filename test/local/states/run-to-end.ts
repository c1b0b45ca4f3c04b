import { setTimeout } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  StartExecutionCommand,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { role } from './rig.ts';

export interface Ended {
  readonly refusal?: undefined;
  readonly status: string;
  readonly events: readonly HistoryEvent[];
}
export interface Refused {
  readonly refusal: string;
}

/** Creates a machine and runs it once; a refused definition is an answer, not an error. */
export async function runToEnd(
  client: SFNClient,
  name: string,
  definition: string,
  input: string,
): Promise<Ended | Refused> {
  try {
    const { stateMachineArn } = await client.send(
      new CreateStateMachineCommand({ name, definition, roleArn: role }),
    );
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn, input }),
    );
    return await end(client, executionArn ?? '');
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidDefinition')
      return { refusal: error.message };
    throw error;
  }
}

/** Waits until an execution is over. */
export async function end(client: SFNClient, executionArn: string): Promise<Ended> {
  const { status = '' } = await client.send(new DescribeExecutionCommand({ executionArn }));
  if (status !== 'RUNNING') return { status, events: await history(client, executionArn) };
  await setTimeout(5);
  return end(client, executionArn);
}

export async function history(
  client: SFNClient,
  executionArn: string,
  token?: string,
): Promise<readonly HistoryEvent[]> {
  const { events = [], nextToken } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, nextToken: token }),
  );
  if (nextToken === undefined) return events;
  return [...events, ...(await history(client, executionArn, nextToken))];
}
