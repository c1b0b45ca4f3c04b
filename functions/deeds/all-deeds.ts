import type { World } from '../world.ts';
import { decide } from './decide.ts';
import type { Deeds } from './deeds.ts';
import { draftDeeds } from './drafts.ts';
import { fileDeeds, receivedFiles } from './files.ts';
import { reads } from './reads.ts';
import { note, withdraw } from './simple-acts.ts';
import type { SlipPrinter } from './slip-printer.ts';
import { submit } from './submit.ts';
import { uploadDeeds } from './uploads.ts';

/** Everything people do, over one world. */
export const allDeeds = (world: World, printer: SlipPrinter): Deeds => ({
  ...reads(world),
  ...draftDeeds(world),
  ...fileDeeds(world, printer),
  ...uploadDeeds(world),
  submit: submit(world),
  withdraw: withdraw(world),
  decide: async (actor, id, step, choice) =>
    decide(world)(actor, id, step, {
      ...choice,
      attachments: await receivedFiles(world, actor, choice.attachments),
    }),
  note: async (actor, id, text, attachments) => {
    // Whoever writes a note cannot meet a step's demand for files by it.
    const added = attachments.map((file) => ({ ...file, rule: 'material' }));
    return note(world)(actor, id, text, await receivedFiles(world, actor, added));
  },
});
