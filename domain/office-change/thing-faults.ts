import { isAccount } from '../accounts.ts';
import type { Fault } from '../fault.ts';
import {
  inWindow,
  type Office,
  personOf,
  sealKinds,
  type Supplier,
  type Vehicle,
} from '../office.ts';
import { dayFaults, fault, periodFaults, wordFaults } from '../office-check/faults.ts';
import type { ThingChange } from '../office-change.ts';
import { ranks } from '../standards.ts';
import { documentFaults } from './document-faults.ts';
import { importFaults } from './standard-faults.ts';
import type { RetireThing, SetRank, SetSeal } from './things.ts';

/** Everything wrong with a change of a thing, a table or a rank. */
export const thingChangeFaults = (office: Office, change: ThingChange): readonly Fault[] => [
  ...ownFaults(office, change),
  ...documentFaults(change.document),
];

function ownFaults(office: Office, change: ThingChange): readonly Fault[] {
  switch (change.kind) {
    case 'set-vehicle':
      return vehicleFaults(office, change.thing);
    case 'set-seal':
      return sealFaults(office, change.thing);
    case 'set-supplier':
      return supplierFaults(office, change.thing);
    case 'retire-thing':
      return retireFaults(office, change);
    case 'set-rank':
      return rankFaults(office, change);
    case 'import-standard':
      return importFaults(office, change);
  }
}

function vehicleFaults(office: Office, thing: Vehicle): readonly Fault[] {
  const { id, plate, model, seats } = thing;
  const before = office.vehicles.find((known) => known.id === id);
  const shared = office.vehicles.some((other) => other.id !== id && other.plate === plate);
  return [
    ...idFaults(id),
    ...words('plate', plate, 20),
    ...(shared ? [plateTwice] : []),
    ...words('model', model.zh, 30),
    ...(seats === undefined || (Number.isInteger(seats) && seats >= 1 && seats <= 60)
      ? []
      : [badSeats]),
    ...windowFaults(office, thing, before),
  ];
}

function sealFaults(office: Office, thing: SetSeal['thing']): readonly Fault[] {
  const { id, title, kind, keeper, approver } = thing;
  const before = office.seals.find((known) => known.id === id);
  const isHeld = (post: string): boolean =>
    office.holdings.some((held) => held.post === post && inWindow(held, office.today));
  return [
    ...idFaults(id),
    ...words('title', title.zh, 30),
    ...(sealKinds.some((known) => known === kind) ? [] : [badKind]),
    ...(keeper === undefined || isHeld(keeper) ? [] : [badPost('keeper')]),
    ...(approver === undefined || isHeld(approver) ? [] : [badPost('approver')]),
    ...(approver === (keeper ?? 'seal-custodian') ? [keeperApproves] : []),
    ...(approver !== undefined && isOfDepartments(office, approver) ? [anyApproves] : []),
    ...windowFaults(office, thing, before),
  ];
}

/** A post that each department has its own of: by itself it names whoever holds it anywhere. */
const isOfDepartments = ({ holdings, today }: Office, post: string): boolean =>
  holdings.some(
    (held) => held.post === post && held.department !== undefined && inWindow(held, today),
  );

function supplierFaults(office: Office, thing: Supplier): readonly Fault[] {
  const { id, name, work, bank, account } = thing;
  const before = office.suppliers.find((known) => known.id === id);
  return [
    ...idFaults(id),
    ...words('name', name, 60),
    ...(/^[a-z][a-z0-9-]{1,39}$/u.test(work) ? [] : [badWork]),
    ...(bank === undefined ? [] : words('bank', bank, 60)),
    ...(account === undefined || isAccount(account) ? [] : [badAccount]),
    ...((bank === undefined) === (account === undefined) ? [] : [halfAccount]),
    ...windowFaults(office, thing, before),
  ];
}

/** New days begin today or later; those that stand already may stay. */
function windowFaults(
  { today }: Office,
  { from, to }: { readonly from?: string; readonly to?: string },
  before: { readonly from?: string; readonly to?: string } | undefined,
): readonly Fault[] {
  const isKept = before !== undefined && before.from === from;
  if (from === undefined) return isKept ? [] : [noFirstDay];
  const period = periodFaults(from, to);
  if (period.length > 0) return period;
  return [
    ...(isKept || from >= today ? [] : [backdated]),
    ...(to === undefined || to >= today || before?.to === to ? [] : [endsBefore]),
    // What went out of use comes back from a day of its own: never as if it had not been away.
    ...(isKept && hasEnded(before, today) && to !== before.to ? [backdated] : []),
  ];
}

const hasEnded = ({ to }: { readonly to?: string }, today: string): boolean =>
  to !== undefined && to < today;

function retireFaults(office: Office, { list, id, to }: RetireThing): readonly Fault[] {
  const things: readonly { readonly id: string; readonly from?: string; readonly to?: string }[] =
    office[list];
  const thing = things.find((known) => known.id === id);
  if (thing === undefined || (thing.to !== undefined && thing.to < office.today)) return [gone];
  const unread = dayFaults('to', to);
  if (unread.length > 0) return unread;
  return to < office.today ? [endsBefore] : periodFaults(thing.from ?? to, to);
}

function rankFaults(office: Office, { person, rank }: SetRank): readonly Fault[] {
  const known = personOf(office, person);
  if (known?.active !== true) return [nobody];
  if (rank === undefined || !ranks.includes(rank)) return [badRank];
  return (known.rank ?? 'other') === rank ? [sameRank] : [];
}

function words(at: string, text: string, most: number): readonly Fault[] {
  const found = wordFaults(at, text);
  return found.length > 0 || text.length <= most ? found : [tooLong(at, most)];
}

const idFaults = (id: string): readonly Fault[] =>
  /^[a-z0-9][a-z0-9-]{0,39}$/u.test(id) ? [] : [badId];

const badId = fault(
  'id',
  'thing-id',
  '代号请用1至40个小写字母、数字或连字符，如pickup-2。',
  'Use 1 to 40 lower-case letters, digits or hyphens for the id, such as pickup-2.',
);
const tooLong = (at: string, most: number): Fault =>
  fault(
    at,
    'thing-long',
    `最多${String(most)}字，请精简。`,
    `At most ${String(most)} characters; shorten it.`,
  );
const plateTwice = fault(
  'plate',
  'plate-twice',
  '这个车牌已经登记在另一辆车名下，请核对。',
  'This plate is another vehicle’s already; check it.',
);
const badSeats = fault(
  'seats',
  'thing-seats',
  '座位数请填1至60的整数（含驾驶员）。',
  'Seats are a whole number from 1 to 60, the driver’s included.',
);
const badKind = fault('sealKind', 'thing-kind', '请选印章种类。', 'Choose the kind of seal.');
const badPost = (at: 'keeper' | 'approver'): Fault =>
  fault(
    at,
    'thing-keeper',
    '这个岗位现在没有人。请选有人的岗位，或先安排人。',
    'Nobody holds this post now. Choose one that is held, or give it to somebody first.',
  );
const keeperApproves = fault(
  'approver',
  'keeper-approves',
  '保管人不得自己批准用印。请另选批准岗位。',
  'Who keeps a seal does not approve its use. Choose another post.',
);
const anyApproves = fault(
  'approver',
  'any-approves',
  '这个岗位各股室都有，哪个股室的人都能批。请另选全单位只有一个的岗位。',
  'Each section has this post, and anybody’s would approve. Choose a post of the whole office.',
);
const badWork = fault('work', 'thing-work', '请选承办什么业务。', 'Choose the work it is for.');
const badAccount = fault(
  'account',
  'account-form',
  '银行账号应是8至30位数字。请核对后重填。',
  'A bank account has 8 to 30 digits. Check it and enter it again.',
);
const halfAccount = fault(
  'account',
  'account-half',
  '开户行和账号要一起填，或都不填。',
  'Enter the bank and the account together, or neither.',
);
const noFirstDay = fault('from', 'thing-from', '请填从哪天起。', 'Enter the first day.');
const backdated = fault(
  'from',
  'thing-backdated',
  '不能倒填，请从今天或以后开始。文件来得晚的，从今天起登记，原来的日期写进依据；以前的办件不改。',
  'Nothing is set backwards: begin today or later. For a late document begin today and name its own date in the reason; earlier requests stay.',
);
const endsBefore = fault(
  'to',
  'thing-ended',
  '最后一天已经过去，请改成今天或以后。',
  'The last day has passed; choose today or later.',
);
const gone = fault(
  'to',
  'thing-gone',
  '这一项不在用了，请刷新后再看。',
  'This is no longer in use; reload to see.',
);
const nobody = fault('rank', 'rank-person', '请选择在岗人员。', 'Choose an active person.');
const badRank = fault('rank', 'rank-unknown', '请选职级。', 'Choose a rank.');
const sameRank = fault(
  'rank',
  'rank-same',
  '现在就是这一档，不用再改。',
  'This is the rank already; there is nothing to change.',
);
