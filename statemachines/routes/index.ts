import type { Route } from '../route.ts';
import { classifiedDocument } from './documents/classified-document.ts';
import { assetCount } from './assets/asset-count.ts';
import { assetPurchase } from './assets/asset-purchase.ts';
import { equipmentRepair } from './assets/equipment-repair.ts';
import { sectionPurchase } from './assets/section-purchase.ts';
import { suppliesPurchase } from './assets/supplies-purchase.ts';
import { riskReview } from './discipline/risk-review.ts';
import { documentClearing } from './documents/document-clearing.ts';
import { documentIssuing } from './documents/document-issuing.ts';
import { documentReceiving } from './documents/document-receiving.ts';
import { superiorDecision } from './documents/superior-decision.ts';
import { billReimbursement } from './finance/bill-reimbursement.ts';
import { claimCorrection } from './finance/claim-correction.ts';
import { studyTour } from './finance/study-tour.ts';
import { travelClaim } from './finance/travel-claim.ts';
import { travelOrder } from './finance/travel-order.ts';
import { majorDecision } from './meetings/major-decision.ts';
import { meetingBudget } from './meetings/meeting-budget.ts';
import { meetingClaim } from './meetings/meeting-claim.ts';
import { officialReception } from './reception/official-reception.ts';
import { receptionClaim } from './reception/reception-claim.ts';
import { sealCustody } from './seals/seal-custody.ts';
import { sealOffsite } from './seals/seal-offsite.ts';
import { sealUse } from './seals/seal-use.ts';
import { fuelClaim } from './vehicles/fuel-claim.ts';
import { fuelNorm } from './vehicles/fuel-norm.ts';
import { repairSettlement } from './vehicles/repair-settlement.ts';
import { tollClaim } from './vehicles/toll-claim.ts';
import { vehicleDispatch } from './vehicles/vehicle-dispatch.ts';
import { vehicleRepair } from './vehicles/vehicle-repair.ts';

/** Every route there is: an explicit list, so that a reader sees the catalogue and a search finds it. */
export const routes: readonly Route[] = [
  documentReceiving,
  documentIssuing,
  superiorDecision,
  documentClearing,
  classifiedDocument,
  sealUse,
  sealOffsite,
  sealCustody,
  vehicleDispatch,
  vehicleRepair,
  repairSettlement,
  tollClaim,
  fuelNorm,
  fuelClaim,
  billReimbursement,
  travelOrder,
  studyTour,
  travelClaim,
  meetingBudget,
  meetingClaim,
  officialReception,
  receptionClaim,
  claimCorrection,
  majorDecision,
  sectionPurchase,
  suppliesPurchase,
  assetPurchase,
  equipmentRepair,
  assetCount,
  riskReview,
];

export const routeOf = (id: string): Route | undefined => routes.find((route) => route.id === id);
