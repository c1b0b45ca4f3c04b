import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { JsonObject } from '#domain/words.ts';

/** What the machine is told: where to enter, and the fields its conditions use. */
export interface MachineInput {
  readonly request: string;
  readonly generation: number;
  readonly at: string;
  readonly facts: JsonObject;
}

/** A request's executions. Tokens that are closed already are not an error: the facts have been decided. */
export interface Machines {
  /** Starts `request-gN`; starting it again is no error. */
  start(route: string, input: MachineInput): Promise<void>;
  succeed(token: string, facts: JsonObject): Promise<'told' | 'gone'>;
  /** Sends the machine elsewhere: a return, a refusal, a withdrawal, a jump. */
  move(token: string, at: string, facts: JsonObject): Promise<'told' | 'gone'>;
  /** Ends a waiting state of an older generation. */
  supersede(token: string): Promise<'told' | 'gone'>;
  look(
    route: string,
    request: string,
    generation: number,
  ): Promise<'running' | 'ended' | 'missing'>;
}

const nameOf = (request: string, generation: number): string => `${request}-g${String(generation)}`;

/** `prefix` is an ARN up to the machine's name: `arn:…:stateMachine:qianban-`. */
export function stepFunctions(states: SFNClient, prefix: string): Machines {
  const executionArn = (route: string, name: string): string =>
    `${prefix.replace(':stateMachine:', ':execution:')}${route}:${name}`;
  return {
    async start(route, input) {
      try {
        await states.send(
          new StartExecutionCommand({
            stateMachineArn: `${prefix}${route}`,
            name: nameOf(input.request, input.generation),
            input: JSON.stringify(input),
          }),
        );
      } catch (error) {
        // Same name, later facts: the first start won, and the machine is told the rest by its callbacks.
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
    succeed: (taskToken, facts) =>
      unlessGone(
        states.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ facts }) })),
      ),
    move: (taskToken, at, facts) =>
      unlessGone(
        states.send(
          new SendTaskFailureCommand({
            taskToken,
            error: 'Moved',
            cause: JSON.stringify({ at, facts }),
          }),
        ),
      ),
    supersede: (taskToken) =>
      unlessGone(states.send(new SendTaskFailureCommand({ taskToken, error: 'Superseded' }))),
    async look(route, request, generation) {
      try {
        const { status } = await states.send(
          new DescribeExecutionCommand({
            executionArn: executionArn(route, nameOf(request, generation)),
          }),
        );
        return status === 'RUNNING' ? 'running' : 'ended';
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return 'missing';
        throw error;
      }
    },
  };
}

async function unlessGone(call: Promise<unknown>): Promise<'told' | 'gone'> {
  try {
    await call;
    return 'told';
  } catch (error) {
    const gone =
      error instanceof TaskTimedOut ||
      error instanceof TaskDoesNotExist ||
      error instanceof InvalidToken;
    if (gone) return 'gone';
    throw error;
  }
}
