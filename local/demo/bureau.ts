import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateIn } from '#domain/dates.ts';
import { type Office, type OfficeData, officeOn } from '#domain/office.ts';
import { withAbsences } from '../demo-office/absences.ts';
import { demoOffice } from '../demo-office.ts';
import { prepare } from '../prepare.ts';
import { readSettings } from '../settings.ts';
import { peopleOf } from '../sign-in/people-of.ts';
import { type Machine, startMachine } from '../start.ts';
import { beginClock, type Clock } from './clock.ts';
import { handlersBy } from './handlers.ts';

/** Whose mailbox refuses every mail: the chief of the water law section. */
const unreachable = 'cheng-haibo';

const today = dateIn(demoOffice.zone, new Date().toISOString());

/** The demo office, with one mailbox that bounces and with amounts from which a claim goes further up. */
export const bureau: OfficeData = {
  ...withAbsences(demoOffice, today),
  persons: demoOffice.persons.map((person) =>
    person.id === unreachable
      ? { ...person, email: `${person.id}+bounce@qingshan.example` }
      : person,
  ),
  settings: {
    ...demoOffice.settings,
    'bill-reimbursement.deputyFrom': 100_000,
    'bill-reimbursement.headFrom': 300_000,
    'classified-document.enabled': true,
  },
};

export interface Bureau {
  readonly office: Office;
  readonly machine: Machine;
  readonly clock: Clock;
  /** Stops the machine and takes its data away. */
  close(): Promise<void>;
}

/** The whole system on a free port of this machine, over a data folder of its own that is gone afterwards. */
export async function openBureau(log: (line: string) => void): Promise<Bureau> {
  const folder = mkdtempSync(join(tmpdir(), 'qianban-demo-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const clockFile = join(folder, 'clock');
  const clock = beginClock(clockFile);
  const handlersModule = new URL('handlers.ts', import.meta.url);
  handlersModule.searchParams.set('clock', clockFile);
  try {
    const machine = await startMachine({
      settings: readSettings({ DATA_DIR: join(folder, 'data'), PORT: '0' }),
      handlers: (host) => handlersBy(host, clock),
      handlersModule: handlersModule.href,
      officeNow: () => clock.now(),
      prepare: (host) => prepare(host, bureau),
      people: async () => peopleOf(bureau),
      log,
    });
    return {
      office: officeOn(bureau, today),
      machine,
      clock,
      async close() {
        await machine.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
