import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import { inProcess } from '#local/in-process.ts';
import { openStates, type States, type StatesSettings } from '#local/states/open-states.ts';
import type { WireHandler } from '#local/wire.ts';

export interface Rig {
  readonly client: SFNClient;
  readonly states: States;
  readonly file: string;
  close(): Promise<void>;
}

/** An emulator on a file of its own, and the real SDK in front of it. */
export function openRig(settings: Partial<StatesSettings> = {}): Rig {
  const folder = mkdtempSync(join(tmpdir(), 'qianban-states-'));
  const file = join(folder, 'states.sqlite');
  const states = openStates({
    file,
    now: () => new Date(),
    invoke: async () => ({}),
    region: 'us-east-1',
    account: '111111111111',
    ...settings,
  });
  states.start();
  const client = clientOf(states.handle);
  return {
    client,
    states,
    file: settings.file ?? file,
    async close() {
      client.destroy();
      await states.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const clientOf = (handle: WireHandler): SFNClient =>
  new SFNClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: inProcess(handle),
  });

export const role = 'arn:aws:iam::111111111111:role/machine';
