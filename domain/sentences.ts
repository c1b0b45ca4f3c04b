import { api } from './sentences/api.ts';
import { bookings } from './sentences/bookings.ts';
import { clocks } from './sentences/clocks.ts';
import { deciding } from './sentences/deciding.ts';
import { files } from './sentences/files.ts';
import { moving } from './sentences/moving.ts';
import { office } from './sentences/office.ts';
import { papers } from './sentences/papers.ts';
import { registers } from './sentences/registers.ts';
import type { Sentences } from './sentences/saying.ts';
import { signingIn } from './sentences/signing-in.ts';
import { ties } from './sentences/ties.ts';

/** Every refusal in words, by subject; one without a sentence does not compile. */
export const sentences: Sentences = {
  ...deciding,
  ...moving,
  ...ties,
  ...bookings,
  ...papers,
  ...clocks,
  ...signingIn,
  ...files,
  ...office,
  ...registers,
  ...api,
};
