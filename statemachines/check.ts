import {
  addingHarmless,
  bulkHarmless,
  handwritingHarmless,
  takeBackHarmless,
  transferHarmless,
} from './check/allowances.ts';
import { beginsFit } from './check/begins.ts';
import { bookingsSound } from './check/bookings.ts';
import { cadenceSound } from './check/cadence.ts';
import {
  recordLast,
  containersFilled,
  itemsCertain,
  jumpsKnown,
  stepsReached,
  withdrawalKnown,
} from './check/flow.ts';
import {
  answersReadable,
  calculationsEnd,
  factsSmall,
  formulasReadable,
  functionsAllowed,
  namesKnown,
  standardsDeclared,
} from './check/formulas.ts';
import { idsReserved, idsShaped, idsUnique, survivesJson, textsSaid } from './check/ids.ts';
import {
  jointAsksFilled,
  jointOwned,
  jointStraight,
  keptAfterReturn,
  signersDiffer,
  signersSeveral,
} from './check/joint.ts';
import { ceilingsSound, escalationsKnown, extensionsSound, pausesSound } from './check/clocks.ts';
import { clocksStart, limitsMeasured, settingsSound } from './check/limits.ts';
import {
  againPlain,
  amountIsMoney,
  asksFit,
  approversKnown,
  attachmentsKnown,
  fieldsKnown,
  keepersOfSeals,
  numbersKnown,
  partsUsed,
  rowsKnown,
  shownKnown,
  slipsKnown,
  slipsNumbered,
} from './check/names.ts';
import { papersCertain, papersKnown } from './check/papers.ts';
import {
  chainApart,
  itemsInside,
  moneySignedIn,
  ownersCertain,
  postsKnown,
  separationsReal,
  signersOthers,
  startApart,
} from './check/people.ts';
import { handwrittenHarmless } from './check/handwritten.ts';
import { phoneHarmless, recorderApart } from './check/phone.ts';
import { quorumsReachable, votesRefusable } from './check/quorum.ts';
import { accountsHidden, earlierSound, registersSound } from './check/registers.ts';
import { guardsPlaced, highRisksControlled, riskOwnersKnown, risksPlaced } from './check/risks.ts';
import { tiesSound } from './check/ties.ts';
import { weightsMeasured } from './check/weighty.ts';
import { signedTextSound } from './check/signed-text.ts';
import { wordlessKept } from './check/wordless.ts';
import type { Finding, RouteFault } from './check/route-fault.ts';
import type { Route } from './route.ts';

/** What types cannot say of a route, each rule by its name; `test/refusals` has a route that breaks it. */
export const rules = {
  'not-json': survivesJson,
  'text-missing': textsSaid,
  'id-twice': idsUnique,
  'id-ill-formed': idsShaped,
  'id-reserved': idsReserved,
  'record-not-last': recordLast,
  'jump-nowhere': jumpsKnown,
  'step-unreachable': stepsReached,
  'container-empty': containersFilled,
  'items-maybe-none': itemsCertain,
  'withdrawal-unknown': withdrawalKnown,
  'post-unknown': postsKnown,
  'owner-uncertain': ownersCertain,
  'item-outside': itemsInside,
  'signer-is-requester': signersOthers,
  'start-not-apart': startApart,
  'chain-walked-alone': chainApart,
  'separation-hollow': separationsReal,
  'money-by-link': moneySignedIn,
  'weight-unmeasured': weightsMeasured,
  'signers-too-few': signersSeveral,
  'signers-one-person': signersDiffer,
  'joint-asks-nobody': jointAsksFilled,
  'joint-of-requester': jointOwned,
  'joint-branches-off': jointStraight,
  'votes-kept': keptAfterReturn,
  'quorum-unsound': quorumsReachable,
  'vote-unrefusable': votesRefusable,
  'bulk-unfit': bulkHarmless,
  'take-back-unfit': takeBackHarmless,
  'add-unfit': addingHarmless,
  'transfer-unfit': transferHarmless,
  'handwriting-unfit': handwritingHarmless,
  'phone-unfit': phoneHarmless,
  'recorder-unfit': recorderApart,
  'handwritten-unfit': handwrittenHarmless,
  'wordless-speaks': wordlessKept,
  'signed-text-unsound': signedTextSound,
  'field-unknown': fieldsKnown,
  'keeper-unfit': keepersOfSeals,
  'shown-unknown': shownKnown,
  'ask-unfit': asksFit,
  'again-unfit': againPlain,
  'begins-unfit': beginsFit,
  'rows-unknown': rowsKnown,
  'amount-not-money': amountIsMoney,
  'attachment-unknown': attachmentsKnown,
  'slip-unknown': slipsKnown,
  'approver-unknown': approversKnown,
  'paper-unknown': papersKnown,
  'paper-uncertain': papersCertain,
  'booking-unsound': bookingsSound,
  'cadence-unsound': cadenceSound,
  'tie-unsound': tiesSound,
  'number-unknown': numbersKnown,
  'slip-unnumbered': slipsNumbered,
  'part-idle': partsUsed,
  'register-unsound': registersSound,
  'earlier-unsound': earlierSound,
  'account-exposed': accountsHidden,
  'limit-unmeasured': limitsMeasured,
  'clock-unknown': clocksStart,
  'ceiling-unsound': ceilingsSound,
  'pause-unsound': pausesSound,
  'extension-unsound': extensionsSound,
  'escalation-unknown': escalationsKnown,
  'setting-unsound': settingsSound,
  'risk-uncontrolled': highRisksControlled,
  'risk-owner-unknown': riskOwnersKnown,
  'risk-misplaced': risksPlaced,
  'guard-misplaced': guardsPlaced,
  'formula-unreadable': formulasReadable,
  'name-unknown': namesKnown,
  'standard-undeclared': standardsDeclared,
  'function-not-allowed': functionsAllowed,
  'facts-too-big': factsSmall,
  'answer-out-of-sight': answersReadable,
  'calculation-circular': calculationsEnd,
} as const satisfies Readonly<Record<string, (route: Route) => readonly Finding[]>>;

/** Everything wrong with a route at once; empty for one that can be used. */
export const check = (route: Route): readonly RouteFault[] =>
  Object.entries(rules).flatMap(([rule, find]) => find(route).map((found) => ({ rule, ...found })));
