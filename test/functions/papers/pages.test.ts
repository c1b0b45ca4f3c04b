import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transact } from '#functions/stores/table.ts';
import { mailingOf } from '#functions/mail/mailing-of.ts';
import { incomingDocument, instructTo, comeTo } from '../../rig/incoming-document.ts';
import { type Browser, leadsTo, openPageHouse, type PageHouse } from '../pages/page-house.ts';

let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse();
});
afterAll(() => house.close());

const registrar = 'song-yuwei';
const keeper = 'shi-yan';

const signedIn = async (person: string): Promise<Browser> => {
  const browser = house.browser();
  await browser.signIn(person);
  return browser;
};
const paperAt = async (id: string) =>
  (await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id)).papers?.[0];
const eventsOf = async (id: string): Promise<number> =>
  (await house.rig.deeds.trail(house.rig.as('gao-zhenhua'), id)).length;
const pageOf = (id: string): string => `/requests/${id}/papers/original`;

/** The mail's link to a hand-over, opened. */
async function byLink(person: string, id: string): Promise<Browser> {
  const { world, office } = house.rig;
  const paper = await paperAt(id);
  const to = office.persons.find((one) => one.id === person);
  if (paper === undefined || to === undefined) throw new Error('nothing to link to');
  const link = await mailingOf(world, { environment: {} }).paperLink(to, id, paper);
  const browser = house.browser();
  await browser.open(leadsTo(await browser.open(new URL(link).pathname)));
  return browser;
}

const given = async (): Promise<string> => {
  const id = await incomingDocument(house.rig, 'draft-opinion');
  const browser = await signedIn(registrar);
  await browser.open(pageOf(id));
  const reply = await browser.post(pageOf(id), [
    ['act', 'give'],
    ['to', keeper],
    ['note', '请核对页数'],
  ]);
  expect(reply.statusCode).toBe(200);
  return id;
};

describe('the holder', () => {
  test('hands it over from its page, with nobody chosen beforehand', async () => {
    const id = await incomingDocument(house.rig, 'draft-opinion');
    const browser = await signedIn(registrar);
    await browser.open(`/requests/${id}`);
    expect(browser.page).toContain('原件去向');
    expect(browser.page).toContain('在宋雨薇（机要员）手上');
    await browser.open(pageOf(id));
    expect(browser.page).not.toMatch(/<option[^>]* selected/u);
    await browser.post(pageOf(id), [
      ['act', 'give'],
      ['to', keeper],
      ['note', ''],
    ]);
    expect(browser.page).toContain('已交出，等对方签收');
    expect(browser.page).toContain('还没有签收');
    await browser.open('/');
    expect(browser.page).toContain('已交给石䶮，等签收');
  });

  test.each<
    [what: string, fields: readonly (readonly [string, string])[], status: number, says: string]
  >([
    [
      'to nobody',
      [
        ['act', 'give'],
        ['to', ''],
      ],
      422,
      '请另选一人',
    ],
    [
      'to himself',
      [
        ['act', 'give'],
        ['to', registrar],
      ],
      422,
      '就是您本人',
    ],
    [
      'nowhere',
      [
        ['act', 'file'],
        ['place', ' '],
      ],
      422,
      '存放处',
    ],
    ['and signs for it himself', [['act', 'take']], 409, '没有待签收的交接'],
    ['without saying what', [['act', '']], 422, '请选择一项决定'],
  ])('is refused where he hands it over %s', async (_what, fields, status, says) => {
    const id = await incomingDocument(house.rig, 'draft-opinion');
    const browser = await signedIn(registrar);
    await browser.open(pageOf(id));
    const before = await eventsOf(id);
    expect((await browser.post(pageOf(id), fields)).statusCode).toBe(status);
    expect(browser.page).toContain(says);
    expect(await eventsOf(id)).toBe(before);
    expect(await paperAt(id)).toMatchObject({ handOvers: 0, holder: { person: registrar } });
  });

  test('is refused what is on its way, and can call it back', async () => {
    const id = await given();
    const browser = await signedIn(registrar);
    await browser.open(pageOf(id));
    expect(browser.page).toContain('等石䶮签收');
    const again = await browser.post(pageOf(id), [
      ['act', 'give'],
      ['to', 'du-juan'],
      ['note', ''],
    ]);
    expect(again.statusCode).toBe(409);
    expect(browser.page).toContain('还没有签收。要改交别人，请先收回');
    await browser.post(pageOf(id), [
      ['act', 'call-back'],
      ['why', '交错人'],
    ]);
    expect(browser.page).toContain('已收回：来文原件');
    expect((await paperAt(id))?.way).toBeUndefined();
  });

  test('alone does, and nobody after it was laid away', async () => {
    const id = await incomingDocument(house.rig, 'draft-opinion');
    const other = await signedIn('ouyang-kun');
    await other.open(pageOf(id));
    expect(other.page).not.toContain('<form method="post" action="/requests');
    const tried = await other.post(pageOf(id), [
      ['act', 'give'],
      ['to', keeper],
    ]);
    expect(tried.statusCode).toBe(403);
    expect(other.page).toContain('在宋雨薇手上，只有持有人本人可以');
    const browser = await signedIn(registrar);
    await browser.open(pageOf(id));
    await browser.post(pageOf(id), [
      ['act', 'file'],
      ['place', '档案室3柜'],
    ]);
    expect(browser.page).toContain('已归档，存放在档案室3柜');
    await browser.open(`/requests/${id}`);
    const late = await browser.post(pageOf(id), [
      ['act', 'give'],
      ['to', keeper],
    ]);
    expect(late.statusCode).toBe(409);
    expect((await browser.open(`/requests/${id}/papers/no-such`)).statusCode).toBe(404);
  });
});

describe('the receiver', () => {
  test('opens the mail’s link, which signs nothing, and signs for it', async () => {
    const id = await given();
    const before = await eventsOf(id);
    const browser = await byLink(keeper, id);
    expect(browser.page).toContain('请您签收来文原件');
    expect(browser.page).toContain('请核对页数');
    expect(browser.page).not.toContain(' checked');
    expect(browser.page).not.toContain('<nav');
    expect(await eventsOf(id)).toBe(before);
    await browser.post('/a/step', [
      ['act', 'take'],
      ['_paper', '1'],
    ]);
    expect(browser.page).toContain('已签收：来文原件');
    expect(await paperAt(id)).toMatchObject({ holder: { person: keeper } });
    const again = await browser.open('/a/step');
    expect(again.statusCode).toBe(410);
    expect(browser.page).toMatch(/来文原件已由您于.*签收。没有什么要再签的/u);
  });

  test('who only looks, or presses everything in turn, has signed nothing', async () => {
    const id = await given();
    const browser = await byLink(keeper, id);
    expect((await browser.post('/a/step', [['_paper', '1']])).statusCode).toBe(422);
    const later = await browser.post('/a/step', [
      ['act', ''],
      ['_paper', '1'],
    ]);
    expect(later.statusCode).toBe(422);
    expect((await paperAt(id))?.way?.to.person).toBe(keeper);
  });

  test('declines with a reason, and the giver learns it', async () => {
    const id = await given();
    const browser = await byLink(keeper, id);
    const silent = await browser.post('/a/step', [
      ['act', 'decline'],
      ['why', ''],
    ]);
    expect(silent.statusCode).toBe(422);
    expect(browser.page).toContain('拒收须写明理由');
    expect(browser.page).toMatch(/id="a2"[^>]* checked/u);
    await browser.post('/a/step', [
      ['act', 'decline'],
      ['why', '缺第三页'],
    ]);
    expect(browser.page).toContain('已拒收');
    await house.rig.sweep();
    const mail = house.rig.sent.find(
      ({ text }) => text === `paper declined ${id} original ${registrar}`,
    );
    expect(mail?.to).toContain('song');
    const giver = await signedIn(registrar);
    await giver.open(pageOf(id));
    expect(giver.page).toContain('石䶮拒收：缺第三页');
  });

  test('finds it on the desk, and a link after a call-back tells the truth', async () => {
    const id = await given();
    const browser = await signedIn(keeper);
    await browser.open('/');
    expect(browser.page).toContain('待我签收的原件');
    const link = await byLink(keeper, id);
    await house.rig.deeds.handlePaper(house.rig.as(registrar), id, 'original', {
      kind: 'call-back',
      why: '',
    });
    const posted = await link.post('/a/step', [['act', 'take']]);
    expect(posted.statusCode).toBe(410);
    expect(link.page).toMatch(/已由宋雨薇于.*收回/u);
    expect((await link.open('/a/step')).statusCode).toBe(410);
  });

  test('gets one mail for a paper and the step that signs for it', async () => {
    const id = await incomingDocument(house.rig, 'instruct');
    await instructTo(house.rig, id, ['water-resources']);
    await comeTo(house.rig, id, 'sign-for');
    await house.rig.sweep();
    const mails = house.rig.sent.filter(({ text }) => text.includes(id) && text.endsWith(keeper));
    expect(mails.map(({ text }) => text.split(' ')[0])).not.toContain('paper');
  });
});

describe('whoever keeps track', () => {
  test('sees every paper that is out, by person and department', async () => {
    const id = await given();
    const browser = await signedIn('ouyang-kun');
    await browser.open('/papers');
    expect(browser.page).toContain('文件去向');
    expect(browser.page).toContain(pageOf(id));
    await browser.open(`/papers?person=${keeper}`);
    expect(browser.page).toContain(pageOf(id));
    await browser.open('/papers?person=du-juan');
    expect(browser.page).not.toContain(pageOf(id));
    await browser.open('/papers?department=water-resources');
    expect(browser.page).toContain(pageOf(id));
  });

  test('clears the day: hand-overs and same-day steps, each with a button to urge', async () => {
    const id = await given();
    const browser = await signedIn(registrar);
    await browser.open('/papers/today');
    expect(browser.page).toContain('当日清：还有');
    const fields = [
      ['request', id],
      ['paper', 'original'],
    ] as const;
    expect(leadsTo(await browser.post('/papers/today', fields))).toBe('/papers/today');
    expect((await paperAt(id))?.way?.urgedAt).toBeDefined();
    await browser.open('/papers/today');
    expect(browser.page).toContain('催过');
    const again = await browser.post('/papers/today', fields);
    expect(again.statusCode).toBe(409);
    expect(browser.page).toContain('已经催办过');

    const other = await incomingDocument(house.rig, 'instruct');
    await instructTo(house.rig, other, ['water-resources']);
    await comeTo(house.rig, other, 'sign-for');
    await browser.open('/papers/today');
    expect(browser.page).toContain('水资源股签收：石䶮');
    const state = await house.rig.deeds.request(house.rig.as(registrar), other);
    const row = state.steps.find(({ step }) => step === 'sign-for');
    await browser.post('/papers/today', [
      ['request', other],
      ['paper', ''],
      ['step', 'sign-for'],
      ['item', 'water-resources'],
      ['round', String(row?.round)],
    ]);
    const after = await house.rig.deeds.request(house.rig.as(registrar), other);
    expect(after.steps.find(({ step }) => step === 'sign-for')?.urgedAt).toBeDefined();
  });

  test('is not just anybody', async () => {
    const browser = await signedIn('liu-hong');
    await browser.open('/papers');
    expect(browser.page).toContain('只列出在您手上的和等您签收的');
    expect((await browser.open('/papers/today')).statusCode).toBe(403);
  });
});

describe('a leaver', () => {
  const leaver = 'du-juan';

  test('still has his papers on the administrator’s page, who hands them over for him', async () => {
    const { rig } = house;
    const id = await incomingDocument(rig, 'draft-opinion');
    const give = { kind: 'give', to: leaver, note: '' } as const;
    await rig.deeds.handlePaper(rig.as(registrar), id, 'original', give);
    await rig.deeds.handlePaper(rig.as(leaver), id, 'original', { kind: 'take' });
    const admin = await signedIn('tang-li');
    await admin.open(`/office/people/${leaver}`);
    expect(admin.page).toContain('手上的原件1份');
    expect(admin.page).toContain(pageOf(id));
    await admin.open(pageOf(id));
    // As long as he is here, he alone hands it over.
    expect(admin.page).not.toContain('name="to"');

    const office = await rig.world.office.load('present');
    const persons = office.persons.map((one) =>
      one.id === leaver ? { ...one, active: false } : one,
    );
    await transact(
      rig.world.db,
      rig.world.office.replace(office, { ...office, persons }, [leaver]),
    );
    await admin.open(`/office/people/${leaver}`);
    expect(admin.page).toContain('已离岗，仍记在其名下');
    await admin.open(pageOf(id));
    await admin.post(pageOf(id), [
      ['act', 'give'],
      ['to', registrar],
      ['note', '离岗交回'],
    ]);
    expect(admin.page).toContain('已交出，等对方签收');
    const trail = await rig.deeds.trail(rig.as('gao-zhenhua'), id);
    expect(trail.at(-1)).toMatchObject({
      type: 'paper-given',
      by: { name: '唐立' },
      for: { person: leaver },
    });
    expect(await paperAt(id)).toMatchObject({ holder: { person: leaver } });
  });
});
