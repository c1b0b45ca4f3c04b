import { Console } from 'node:console';
import { writeSync } from 'node:fs';
import { dateIn } from '#domain/dates.ts';
import { withAbsences } from './demo-office/absences.ts';
import { demoOffice } from './demo-office.ts';
import { loadHandlers } from './lambda/load-handlers.ts';
import { readOfficeFile } from './office-file.ts';
import { prepare } from './prepare.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';
import { peopleOf } from './sign-in/people-of.ts';
import { startMachine, type Machine } from './start.ts';

/** `npm start`: standard output carries one line, where the office is; everything else goes to standard error. */
globalThis.console = new Console(process.stderr, process.stderr);
const say = (line: string) => {
  process.stderr.write(`${line}\n`);
};

const handlersModule = new URL('../functions/all.ts', import.meta.url).href;

try {
  const settings = readSettings(process.env);
  const { office: kind } = settings;
  const now = new Date().toISOString();
  const office =
    kind.kind === 'own'
      ? await readOfficeFile(kind.file, now)
      : withAbsences(demoOffice, dateIn(demoOffice.zone, now));
  const machine = await startMachine({
    settings,
    handlers: await loadHandlers(handlersModule),
    handlersModule,
    prepare: (host) => prepare(host, office),
    people: async () => peopleOf(office),
    log: say,
  });
  stopOn(machine, 'SIGTERM');
  stopOn(machine, 'SIGINT');
  writeSync(1, `ready ${machine.url}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  process.exitCode = 1;
}

function stopOn(machine: Machine, signal: NodeJS.Signals): void {
  process.once(signal, () => {
    say(`${signal}: 正在停止 / stopping`);
    void machine.stop().then(() => process.exit(0));
  });
}
