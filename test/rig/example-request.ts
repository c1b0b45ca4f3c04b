import { cutClaim, withdrawnClaim } from './examples/claims.ts';
import { convertedDocument } from './examples/documents.ts';
import { refusedRepair, simpleRepair, supplementedRepair } from './examples/repairs.ts';
import { supervisedSeal, unsealed } from './examples/seals.ts';
import type { Told } from './teller.ts';

/** Finished requests as an office would have them, by the name of their golden files. */
export const examples: Readonly<Record<string, () => Promise<Told>>> = {
  'vehicle-repair/record': simpleRepair,
  'vehicle-repair/record-supplemented': supplementedRepair,
  'vehicle-repair/record-refused': refusedRepair,
  'bill-reimbursement/record': cutClaim,
  'bill-reimbursement/record-withdrawn': withdrawnClaim,
  'document-receiving/record': convertedDocument,
  'seal-use/record': supervisedSeal,
  'seal-use/record-refused': unsealed,
};
