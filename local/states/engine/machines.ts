import type { Machine } from '../machine/machine.ts';
import { readMachine } from '../machine/read-machine.ts';
import type { StatesStore } from '../store/states-store.ts';

/** Compiled machines by revision: an expression is read once, not once an execution. */
export function compiledMachines(store: StatesStore): (revision: string) => Machine {
  const known = new Map<string, Machine>();
  return (revision) => {
    const compiled = known.get(revision);
    if (compiled !== undefined) return compiled;
    const definition = store.machines.revision(revision)?.definition;
    const machine = definition === undefined ? undefined : readMachine(definition).machine;
    if (machine === undefined) throw new Error(`revision ${revision} cannot be read any more`);
    known.set(revision, machine);
    return machine;
  };
}
