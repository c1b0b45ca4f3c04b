import { assign, barred, eligible, keeping, type Kept } from '#domain/acts/assign.ts';
import type { Opened } from '#domain/events.ts';
import { dateIn } from '#domain/dates.ts';
import { holders, type Office, type OwnerRef, ownerKey } from '#domain/office.ts';
import type { Joint, StepRow, Slot } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { humanStep, type Place } from '../flow.ts';
import { refOf } from '../owner.ts';
import type { JointSigning, Quorum } from '../joint-signing.ts';
import { termsOf } from '../terms.ts';
import { factsFrom, needsEveryStep } from './facts.ts';
import type { Scene } from './scene.ts';

/** The signers' places of a step that opens; nothing for one with a single signer. */
export async function placesOf(
  scene: Scene,
  { step, item }: Place,
  owner: OwnerRef,
  earlier: JsonObject | undefined,
): Promise<Pick<Opened, 'slots' | 'joint'>> {
  const { state, route } = scene;
  const before = state.steps.findLast((row) => row.step === step && row.item === item);
  // Taken back: everybody stands where he stood.
  if (before?.state === 'taken-back' && before.slots !== undefined) {
    return {
      slots: before.slots,
      ...(before.joint === undefined ? {} : { joint: before.joint }),
    };
  }
  const signing = humanStep(route, step)?.joint;
  if (signing === undefined) return {};
  const owners = await signersOf(scene, signing, { step, item }, owner);
  // A lead whom nobody assists concludes alone; he is not his own assistant.
  const alone = owners.length === 0 && signing.how !== 'lead';
  const fresh = slots(scene, signing, owner, alone ? [owner] : owners);
  const joint = jointOf(scene, signing, fresh.length);
  const keeps = signing.afterReturn === 'keeps' && before?.decision?.act === 'return';
  const same = earlier !== undefined && !needsEveryStep(route, earlier, state.data);
  return { slots: keeps && same ? (asReturned(before, fresh) ?? fresh) : fresh, joint };
}

/** Whoever signs, each resolved in the office of this moment; nobody is meant to sign in two places. */
async function signersOf(
  { state, route, office, now }: Scene,
  { how, signers }: JointSigning,
  { step, item }: Place,
  owner: OwnerRef,
): Promise<readonly OwnerRef[]> {
  const today = dateIn(office.zone, now);
  const terms = termsOf(route, step, state);
  const open = { barsRequester: true, apartFrom: [] };
  const kept = barred(state, terms ?? open, office);
  const ref = (who: Parameters<typeof refOf>[0]): OwnerRef =>
    refOf(who, item, state, office, today);
  if ('everyHolderOf' in signers) {
    return holders(office, ref(signers.everyHolderOf))
      .filter(({ id }) => !kept.persons.has(id))
      .map(({ id }) => ({ person: id }));
  }
  const named =
    'each' in signers
      ? (await factsFrom(state.data, state.settings).list(signers.each)).map(
          (department): OwnerRef => ({ post: signers.post, department }),
        )
      : signers.map(ref);
  // Where one word is enough, one person may well stand in several places.
  if (how === 'any') return named.map((one) => assign(office, one, kept));
  if (how !== 'lead') return apart(office, named, kept);
  const assistants = named.filter((one) => ownerKey(one) !== ownerKey(owner));
  return apart(office, [owner, ...assistants], kept).slice(1);
}

/** Where two places have the same only holder, the second goes to who decides instead. */
function apart(office: Office, named: readonly OwnerRef[], kept: Kept): readonly OwnerRef[] {
  let taken = kept;
  return named.map((owner) => {
    const found = assign(office, owner, taken);
    const [only, ...others] = eligible(office, found, taken);
    if (only !== undefined && others.length === 0) taken = keeping(taken, [only.person.id]);
    return found;
  });
}

function slots(
  { now }: Scene,
  { how }: JointSigning,
  owner: OwnerRef,
  owners: readonly OwnerRef[],
): readonly Slot[] {
  const place = (
    id: number,
    one: OwnerRef,
    role: Slot['role'],
    after: readonly string[],
  ): Slot => ({
    id: String(id),
    owner: one,
    role,
    after,
    depth: 0,
    openedAt: now,
    state: 'open',
  });
  if (how === 'lead') {
    return [
      place(
        1,
        owner,
        'lead',
        owners.map((_, at) => String(at + 2)),
      ),
      ...owners.map((one, at) => place(at + 2, one, 'assistant', [])),
    ];
  }
  return owners.map((one, at) =>
    place(at + 1, one, 'signer', how === 'in-order' && at > 0 ? [String(at)] : []),
  );
}

function jointOf({ state }: Scene, { how, quorum }: JointSigning, count: number): Joint {
  if (how !== 'quorum') return { how };
  return { how, need: votesNeeded(quorum, count, state.settings) };
}

/** Votes that carry it among so many signers: never fewer than one, never more than there are. */
export function votesNeeded(
  quorum: Quorum | undefined,
  count: number,
  settings: JsonObject,
): number {
  const asked = ((): number => {
    if (quorum === undefined) return count;
    if ('votes' in quorum) {
      const value =
        typeof quorum.votes === 'number' ? quorum.votes : settings[quorum.votes.setting];
      return typeof value === 'number' ? value : count;
    }
    if ('moreThan' in quorum) {
      const [part, whole] = quorum.moreThan;
      return Math.floor((count * part) / whole) + 1;
    }
    const [part, whole] = quorum.atLeast;
    return Math.ceil((count * part) / whole);
  })();
  return Math.min(Math.max(asked, 1), count);
}

/**
 * The places of the round that was returned, with what was agreed in them; whoever returned it, or had not signed, signs
 * now. Undefined where the office would name other signers today: then all begin anew.
 */
function asReturned(row: StepRow, fresh: readonly Slot[]): readonly Slot[] | undefined {
  const earlier = row.slots ?? [];
  if (ownersOf(earlier.filter(({ depth }) => depth === 0)) !== ownersOf(fresh)) return undefined;
  return earlier.map((slot): Slot => {
    if (slot.state === 'removed') return slot;
    if (slot.decision?.act === 'agree') return { ...slot, state: 'done', kept: true };
    const { decision: _decision, ...open } = slot;
    return { ...open, state: 'open' };
  });
}

const ownersOf = (some: readonly Slot[]): string => some.map(({ owner }) => ownerKey(owner)).join();
