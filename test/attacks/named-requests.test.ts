import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RequestState } from '#domain/request.ts';
import { claimCorrection } from '#statemachines/routes/finance/claim-correction.ts';
import { claimant, claimAt, fileClaim } from '../rig/claim.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { refusal } from '../rig/tied-desk.ts';
import { uploads } from '../rig/walk.ts';

/** A number is no key: whoever types somebody else's into a form of his own reads nothing more by it. */

const stranger = 'tian-ji';

let rig: Rig;
let claim: RequestState;
let naming: RequestState;
beforeAll(async () => {
  rig = await openRig();
  claim = await claimAt(rig, (await fileClaim(rig, '青山文印社')).id, 'book');
  naming = await correctedBy(stranger, claim.numbers['serial'] ?? '');
});
afterAll(() => rig.close());

async function correctedBy(person: string, number: string): Promise<RequestState> {
  const files = await uploads(rig, person, claimCorrection, ['grounds']);
  const answers = {
    claim: [{ request: number, amount: 1 }],
    correction: 'refund',
    reason: '多报一分',
  };
  const draft = await rig.deeds.saveDraft(rig.as(person), claimCorrection.id, answers, files);
  return rig.deeds.submit(rig.as(person), draft.id);
}

test('who names somebody else’s claim reads neither it, nor its trail, nor its files', async () => {
  const { deeds } = rig;
  const actor = rig.as(stranger);
  const [file] = claim.attachments;
  const tries = await Promise.all([
    refusal(deeds.request(actor, claim.id)),
    refusal(deeds.trail(actor, claim.id)),
    refusal(deeds.mails(actor, claim.id)),
    refusal(deeds.tied(actor, claim.id)),
    refusal(deeds.fileAddress(actor, claim.id, file?.id ?? '')),
  ]);
  expect(tries.map((said) => said.split(' ', 1)[0])).toEqual(tries.map(() => 'not-yours-to-see'));
  const { draws } = await deeds.tied(actor, naming.id);
  expect(draws).toMatchObject([{ number: claim.numbers['serial'], seen: false }]);
  expect(await deeds.openable(actor, [claim.id])).toEqual(new Set());
});

test('who signs what names it reads it, and its own requester still does', async () => {
  await rig.quiet();
  const reviewer = rig.office.holdings.find(({ post }) => post === 'finance-deputy');
  const own = await rig.deeds.request(rig.as(claimant), claim.id);
  const seen = await rig.deeds.request(rig.as(reviewer?.person ?? ''), claim.id);
  expect([own.id, seen.id]).toEqual([claim.id, claim.id]);
});
