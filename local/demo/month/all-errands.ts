import { bills } from './bills.ts';
import { corrections } from './corrections.ts';
import { driving } from './driving.ts';
import type { Errand } from './errand.ts';
import { fuelling } from './fuelling.ts';
import { hosting } from './hosting.ts';
import { journeys } from './journeys.ts';
import { repairing } from './repairing.ts';
import { tolling } from './tolling.ts';
import { travelClaims } from './travel-claims.ts';

/** A month of the invented bureau, family by family; the days put them in order. */
export const allErrands: readonly Errand[] = [
  ...journeys,
  ...travelClaims,
  ...hosting,
  ...bills,
  ...corrections,
  ...driving,
  ...repairing,
  ...fuelling,
  ...tolling,
];
