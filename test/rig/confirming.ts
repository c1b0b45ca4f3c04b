import type { Fault } from '#domain/fault.ts';
import type { JsonObject } from '#domain/words.ts';

/** The ticks that faults ask for, as a page sends them: what came before is meant to be another one. */
export const ticksFor = (faults: readonly Pick<Fault, 'confirm'>[]): JsonObject =>
  Object.fromEntries(
    [
      ...Map.groupBy(
        faults.flatMap(({ confirm }) => confirm ?? []),
        ({ name }) => name,
      ),
    ].map(([name, asked]) => [name, asked.map(({ value }) => value)]),
  );
