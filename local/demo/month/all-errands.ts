import { answering } from './answering.ts';
import { batch } from './batch.ts';
import { bills } from './bills.ts';
import { buying } from './buying.ts';
import { classified } from './classified.ts';
import { corrections } from './corrections.ts';
import { counting } from './counting.ts';
import { custody } from './custody.ts';
import { driving } from './driving.ts';
import { duties } from './duties.ts';
import type { Errand } from './errand.ts';
import { financeSeal } from './finance-seal.ts';
import { fuelling } from './fuelling.ts';
import { hosting } from './hosting.ts';
import { issuedSeal } from './issued-seal.ts';
import { issuing } from './issuing.ts';
import { journeys } from './journeys.ts';
import { receiving } from './receiving.ts';
import { repairing } from './repairing.ts';
import { sealing } from './sealing.ts';
import { tolling } from './tolling.ts';
import { travelClaims } from './travel-claims.ts';

/** A month of the invented bureau, family by family; the days put them in order. */
export const allErrands: readonly Errand[] = [
  ...duties,
  ...receiving,
  ...answering,
  ...issuing,
  ...classified,
  ...journeys,
  ...travelClaims,
  ...hosting,
  ...bills,
  ...batch,
  ...corrections,
  ...driving,
  ...repairing,
  ...fuelling,
  ...tolling,
  ...sealing,
  ...financeSeal,
  ...issuedSeal,
  ...custody,
  ...buying,
  ...counting,
];
