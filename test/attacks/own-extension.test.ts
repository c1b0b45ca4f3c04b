import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSteps, type StepRow } from '#domain/request.ts';
import type { OfficeData, StandIn } from '#domain/office.ts';
import { demoOffice } from '#local/demo-office.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { type Incoming, receive, refusedWith } from '../rig/receiving.ts';

/** More time is granted by somebody else than those who ask for it, and than those who have the step. */

const chief = 'ma-jun';
const head = 'shen-liqun';
const own = { step: 'handle', item: 'engineering', round: 1 };
const away = (absent: string, standIn: string): StandIn => ({
  id: `${absent}-${standIn}`,
  absent,
  standIn,
  from: '2026-03-01',
  to: '2026-03-31',
  why: '出差',
  setBy: absent,
});

let rig: Rig;
const open = async (office: OfficeData): Promise<Incoming> => {
  rig = await openRig({ now: () => new Date('2026-03-02T02:00:00Z'), office });
  const incoming = await receive(rig, '2026-03-02');
  await incoming.untilHandling('2026-03-20');
  return incoming;
};
afterEach(() => rig.close());

const ask = (incoming: Incoming, by: string) =>
  rig.deeds.clock(rig.as(by), incoming.id, own, { kind: 'extend', amount: 2, why: '现场未查完。' });

async function side(incoming: Incoming): Promise<StepRow> {
  const row = openSteps(await incoming.state()).find(({ side: is }) => is?.kind === 'extension');
  if (row === undefined) throw new Error('nobody is asked for more time');
  return row;
}

async function grant(incoming: Incoming, by: string) {
  const { document } = await incoming.state();
  const choice = {
    act: 'agree',
    opinion: '',
    controls: [],
    answers: {},
    attachments: [],
    document,
  };
  return rig.deeds.decide(rig.as(by), incoming.id, await side(incoming), choice);
}

describe('an extension', () => {
  let incoming: Incoming;

  describe('of a step that is handed on to whoever was asked for it', () => {
    beforeEach(async () => {
      incoming = await open({ ...demoOffice, standIns: [] });
      await ask(incoming, chief);
      await rig.deeds.move(rig.as(chief), incoming.id, own, {
        kind: 'transfer',
        to: head,
        why: '',
      });
    });

    test('is not granted by him to himself', async () => {
      expect(await refusedWith(grant(incoming, head))).toBe('own-extension');
    });

    test('goes to who decides instead', async () => {
      const before = rig.sent.length;
      await rig.sweep();
      await rig.sweep();
      expect(rig.sent.length).toBeGreaterThan(before);
      expect((await side(incoming)).owner).toEqual({ post: 'party-secretary' });
    });
  });

  test('that a stand-in asks for is not granted by the one he stands in for', async () => {
    // The head leads the department himself, and is away; his stand-in asks for more time.
    const holdings = demoOffice.holdings.map((held) =>
      held.post === 'section-chief' && held.department === 'engineering'
        ? { ...held, person: head }
        : held,
    );
    incoming = await open({ ...demoOffice, holdings, standIns: [away(head, 'xu-jing')] });
    await ask(incoming, 'xu-jing');
    expect((await side(incoming)).side).toMatchObject({ ask: { person: 'xu-jing', for: head } });
    expect((await side(incoming)).owner).toEqual({ post: 'party-secretary' });
  });
});
