import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateIn } from '#domain/dates.ts';
import { type Office, type OfficeData, officeOn } from '#domain/office.ts';
import { withAbsences } from '../demo-office/absences.ts';
import { demoOffice } from '../demo-office.ts';
import { loadHandlers } from '../lambda/load-handlers.ts';
import { prepare } from '../prepare.ts';
import { readSettings } from '../settings.ts';
import { peopleOf } from '../sign-in/people-of.ts';
import { type Machine, startMachine } from '../start.ts';

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
    'bill-reimbursement.deputyFrom': 100_000,
    'bill-reimbursement.headFrom': 300_000,
  },
};

export interface Bureau {
  readonly office: Office;
  readonly machine: Machine;
  /** Stops the machine and takes its data away. */
  close(): Promise<void>;
}

/** The whole system on a free port of this machine, over a data folder of its own that is gone afterwards. */
export async function openBureau(log: (line: string) => void): Promise<Bureau> {
  const folder = mkdtempSync(join(tmpdir(), 'qianban-demo-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const handlersModule = new URL('../../functions/all.ts', import.meta.url).href;
  try {
    const machine = await startMachine({
      settings: readSettings({ DATA_DIR: folder, PORT: '0' }),
      handlers: await loadHandlers(handlersModule),
      handlersModule,
      prepare: (host) => prepare(host, bureau),
      people: async () => peopleOf(bureau),
      log,
    });
    return {
      office: officeOn(bureau, today),
      machine,
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
