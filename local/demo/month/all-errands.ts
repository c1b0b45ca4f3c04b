import { batch } from './batch.ts';
import { answering } from './answering.ts';
import { bills } from './bills.ts';
import { corrections } from './corrections.ts';
import type { Errand } from './errand.ts';
import { hosting } from './hosting.ts';
import { issuing } from './issuing.ts';
import { journeys } from './journeys.ts';
import { receiving } from './receiving.ts';
import { travelClaims } from './travel-claims.ts';

/** A month of the invented bureau, family by family; the days put them in order. */
export const allErrands: readonly Errand[] = [
  ...receiving,
  ...answering,
  ...issuing,
  ...journeys,
  ...travelClaims,
  ...hosting,
  ...bills,
  ...batch,
  ...corrections,
];
