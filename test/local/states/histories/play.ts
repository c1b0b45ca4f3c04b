import { setTimeout } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import type { DataObject } from '#statemachines/plain-data.ts';
import { isObject } from '#local/states/data.ts';
import { openRig, role, type Rig } from '../rig.ts';
import { history } from '../run-to-end.ts';
import type { Act, Case } from './case.ts';

/** A rig whose clock the acts move, and whose functions remember the tokens they were given. */
export interface Stage {
  readonly rig: Rig;
  readonly tokens: Map<string, string[]>;
  pass(seconds: number): void;
  /** Lets the functions that hang return at last: nobody waits for them any more. */
  release(): void;
}

export function openStage(): Stage {
  const tokens = new Map<string, string[]>();
  const calls = new Map<string, number>();
  const hanging: (() => void)[] = [];
  let shift = 0;
  const rig = openRig({
    now: () => new Date(Date.now() + shift),
    invoke: async (target, payload) => {
      const name = target.split(':').at(-1);
      const given = isObject(payload) ? payload : {};
      if (name === 'hang') return new Promise((resolve) => hanging.push(() => resolve('late')));
      if (name === 'ask') {
        const label = textIn(given, 'label');
        tokens.set(label, [...(tokens.get(label) ?? []), textIn(given, 'token')]);
        return {};
      }
      if (name === 'large') return 'x'.repeat(262_144);
      if (name === 'break')
        throw Object.assign(new Error('broken'), { name: textIn(given, 'error') });
      if (name === 'flaky') {
        const key = textIn(given, 'key');
        const spent = (calls.get(key) ?? 0) + 1;
        calls.set(key, spent);
        if (spent <= Number(given['times']))
          throw Object.assign(new Error('again'), { name: 'Flaky' });
        return spent;
      }
      return given;
    },
  });
  return {
    rig,
    tokens,
    pass(seconds) {
      shift += seconds * 1000;
      rig.states.start();
    },
    release() {
      for (const answer of hanging.splice(0)) answer();
    },
  };
}

/** Plays a case to its last act and tells the history, one line an event. */
export async function play(stage: Stage, played: Case): Promise<readonly string[]> {
  const { client } = stage.rig;
  const name = played.name.replaceAll(/[^a-z]+/gi, '-').slice(0, 80);
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name,
      definition: JSON.stringify(played.machine),
      roleArn: role,
    }),
  );
  const { executionArn = '' } = await client.send(
    new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(played.input ?? {}) }),
  );
  await atRest(stage);
  for (const one of played.acts ?? []) {
    // oxlint-disable-next-line no-await-in-loop
    await act(stage, one, executionArn);
    // oxlint-disable-next-line no-await-in-loop
    await atRest(stage);
  }
  stage.release();
  await stage.rig.states.idle();
  return (await history(client, executionArn)).map((event) => line(event));
}

/** Timers that are due go off first; what hangs is left hanging. */
async function atRest({ rig }: Stage): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await setTimeout(3);
    // oxlint-disable-next-line no-await-in-loop
    await Promise.race([rig.states.idle(), setTimeout(20)]);
  }
}

async function act(stage: Stage, one: Act, executionArn: string): Promise<void> {
  const { client } = stage.rig;
  if ('refused' in one) {
    const answer = await act(stage, one.act, executionArn).then(
      () => 'accepted',
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    );
    if (answer !== one.refused) throw new Error(`expected ${one.refused}, got ${answer}`);
  } else if ('succeed' in one) {
    const taskToken = tokenOf(stage, one.succeed);
    await client.send(new SendTaskSuccessCommand({ taskToken, output: one.output }));
  } else if ('fail' in one) {
    const { fail: who, ...failure } = one;
    await client.send(new SendTaskFailureCommand({ taskToken: tokenOf(stage, who), ...failure }));
  } else if ('heartbeat' in one) {
    await client.send(new SendTaskHeartbeatCommand({ taskToken: tokenOf(stage, one.heartbeat) }));
  } else if ('pass' in one) {
    stage.pass(one.pass);
  } else {
    await client.send(new StopExecutionCommand({ executionArn, error: one.stop }));
  }
}

function tokenOf({ tokens }: Stage, who: string): string {
  const [label = '', attempt = '1'] = who.split('@');
  const token = tokens.get(label)?.[Number(attempt) - 1];
  return token ?? who;
}

/** `7 6 TaskStateExited Ask`: id, previous id, type, and what tells this event from others of its type. */
function line(event: HistoryEvent): string {
  const { id, previousEventId, type } = event;
  const details: unknown = Object.entries(event).find(([field]) =>
    field.endsWith('EventDetails'),
  )?.[1];
  return [id, previousEventId, type, ...mark(isObject(details) ? details : {})].join(' ');
}

function mark(details: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { name, index, error, location, output, resource } = details;
  if (name !== undefined) return index === undefined ? [name] : [`#${JSON.stringify(index)}`];
  if (location !== undefined) return [location];
  if (error !== undefined) return [error];
  return resource === undefined && output !== undefined ? [output] : [];
}

function textIn(given: DataObject, name: string): string {
  const value = given[name];
  return typeof value === 'string' ? value : '';
}
