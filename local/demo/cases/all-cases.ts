import { addedSigners } from './added-signers.ts';
import type { Case } from './case.ts';
import { circulatedPapers } from './circulated.ts';
import { disputedInstruction, phonedInstruction } from './phone.ts';
import { cutClaim, unreachableSigner } from './claims.ts';
import { absentDeputy } from './absence.ts';
import { twoDepartments } from './documents.ts';
import { countersignedNotice } from './issuing.ts';
import { jointAnswer } from './joint-answer.ts';
import { returnedRepair, supplementedRepair } from './repairs.ts';
import { votedFunds } from './votes.ts';
import { actingChief, recusedChief } from './stepping-aside.ts';
import { jointSeal, refusedSeal, withdrawnSeal } from './seals.ts';

/** In the order in which the demo tells them. */
export const allCases: readonly Case[] = [
  supplementedRepair,
  returnedRepair,
  cutClaim,
  unreachableSigner,
  jointSeal,
  refusedSeal,
  withdrawnSeal,
  absentDeputy,
  actingChief,
  recusedChief,
  twoDepartments,
  countersignedNotice,
  votedFunds,
  addedSigners,
  circulatedPapers,
  jointAnswer,
  phonedInstruction,
  disputedInstruction,
];
