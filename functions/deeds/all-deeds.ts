import type { World } from '../world.ts';
import { clock } from './clock.ts';
import { bookings } from './bookings.ts';
import { agreeInBulk } from './bulk.ts';
import { circulationDeeds } from './circulations.ts';
import { decide, rehearse } from './decide.ts';
import type { Actor, Choice, Deeds } from './deeds.ts';
import { draftDeeds } from './drafts.ts';
import { fileDeeds, receivedFiles } from './files.ts';
import { fillDeeds } from './fill.ts';
import { move } from './move.ts';
import { paperDeeds } from './papers.ts';
import { overdue } from './overdue.ts';
import { reads } from './reads.ts';
import { registerDeeds } from './registers.ts';
import { note, withdraw } from './simple-acts.ts';
import type { SlipPrinter } from './slip-printer.ts';
import { submit } from './submit.ts';
import { tied } from './tied.ts';
import { uploadDeeds } from './uploads.ts';

/** Everything people do, over one world. */
export const allDeeds = (world: World, printer: SlipPrinter): Deeds => ({
  ...reads(world),
  ...registerDeeds(world),
  ...fillDeeds(world),
  overdue: overdue(world),
  bookings: bookings(world),
  ...draftDeeds(world),
  ...fileDeeds(world, printer),
  ...uploadDeeds(world),
  tied: tied(world),
  submit: submit(world),
  withdraw: withdraw(world),
  ...circulationDeeds(world),
  agreeInBulk: agreeInBulk(world),
  move: move(world),
  clock: async (actor, id, step, clocking) => {
    if (clocking.kind !== 'pause') return clock(world)(actor, id, step, clocking);
    // A paper for a pause meets no demand of the step itself.
    const added = clocking.attachments.map((file) => ({ ...file, rule: 'material' }));
    const attachments = await receivedFiles(world, actor, added);
    return clock(world)(actor, id, step, { ...clocking, attachments });
  },
  ...paperDeeds(world),
  decide: async (actor, id, step, choice, _key, proof) =>
    decide(world)(actor, id, step, await withFiles(world, actor, choice), proof),
  rehearse: async (actor, id, step, choice) =>
    rehearse(world)(actor, id, step, await withFiles(world, actor, choice)),
  note: async (actor, id, text, attachments) => {
    // Whoever writes a note cannot meet a step's demand for files by it.
    const added = attachments.map((file) => ({ ...file, rule: 'material' }));
    return note(world)(actor, id, text, await receivedFiles(world, actor, added));
  },
});

const withFiles = async (world: World, actor: Actor, choice: Choice): Promise<Choice> => ({
  ...choice,
  attachments: await receivedFiles(world, actor, choice.attachments),
});
