import type { Route } from '#statemachines/route.ts';
import { anyRequest } from './examples/any-request.ts';
import { cutClaim, withdrawnClaim } from './examples/claims.ts';
import { carriedDecision, lostDecision } from './examples/decisions.ts';
import { convertedDocument } from './examples/documents.ts';
import { amendedIssue } from './examples/issuing.ts';
import { claimedJourney, flownJourney, receivedGuests } from './examples/journeys.ts';
import { refusedRepair, simpleRepair, supplementedRepair } from './examples/repairs.ts';
import { keptMeanwhile, supervisedSeal, takenOut, unsealed } from './examples/seals.ts';
import { changedDispatch, reckonedFuel } from './examples/vehicles.ts';
import type { Told } from './teller.ts';

type Stories = Readonly<Record<string, () => Promise<Told>>>;

/** Finished requests as an office would have them, by route and by the names of their golden files. */
const stories: Readonly<Record<string, Stories>> = {
  'vehicle-repair': {
    record: simpleRepair,
    'record-supplemented': supplementedRepair,
    'record-refused': refusedRepair,
  },
  'vehicle-dispatch': { record: changedDispatch },
  'fuel-norm': { record: reckonedFuel },
  'bill-reimbursement': { record: cutClaim, 'record-withdrawn': withdrawnClaim },
  'travel-order': { record: flownJourney },
  'travel-claim': { record: claimedJourney },
  'official-reception': { record: receivedGuests },
  'document-receiving': { record: convertedDocument },
  'document-issuing': { record: amendedIssue },
  'major-decision': { record: carriedDecision, 'record-refused': lostDecision },
  'seal-use': { record: supervisedSeal, 'record-refused': unsealed },
  'seal-offsite': { record: takenOut },
  'seal-custody': { record: keptMeanwhile },
};

/** The stories of a route; one that everybody agreed to where nobody has told any. */
export const storiesOf = (route: Route): Stories =>
  stories[route.id] ?? { record: () => anyRequest(route) };
