import { describe, expect, test } from '@jest/globals';
import { page, seeOther } from '#functions/http/reply.ts';
import { ask, cookiesOf, location, sentBack } from './events.ts';
import { formHeaders, harness, inputsOf, minutes, posted } from './front-harness.ts';

const what = {
  person: 'p1',
  request: 'r1',
  step: 'sign',
  item: '',
  round: 1,
  stepEpoch: 0,
  personEpoch: 1,
  days: 3,
};

async function mailed() {
  const house = harness();
  const done: string[] = [];
  const routes = house.linkRoutes({
    show: async (visit, { actor, link }) => {
      const kept = await visit.kept(link.person);
      const fields = Object.entries(visit.hidden())
        .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
        .join('');
      return page(
        `${link.step} ${actor.person} ${actor.strength} kept=${kept?.get('act') ?? ''}${fields}`,
      );
    },
    act: async (visit, open) => {
      const money = visit.form.get('money') === '1';
      const actor = money ? await house.links.signedIn(visit, open) : open.actor;
      done.push(`${actor.person} ${actor.strength} ${visit.form.get('act') ?? ''}`);
      return seeOther('/a/step');
    },
  });
  const handler = house.endpoint(routes);
  const token = await house.links.issue(what);
  const click = async (secret = token) => sentBack(await ask(handler, { path: `/a/${secret}` }));
  const step = (cookie: string) => ask(handler, { path: '/a/step', headers: { cookie } });
  const send = (path: string, cookie: string, body: string) =>
    ask(handler, { method: 'POST', path, headers: formHeaders(cookie), body });
  return { ...house, handler, done, token, click, step, send };
}

describe('opening', () => {
  test('a token is 256 bits and stored only as its hash', async () => {
    const { token, rows } = await mailed();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify([...rows.links])).not.toContain(token);
  });

  test('leads to an address without the token and shows the step', async () => {
    const { handler, token, click, step } = await mailed();
    const first = await ask(handler, { path: `/a/${token}` });
    expect([first.statusCode, location(first), first.body]).toEqual([303, '/a/step', '']);
    const shown = await step(await click());
    expect([shown.statusCode, shown.body]).toEqual([200, expect.stringContaining('sign p1 link')]);
    expect(JSON.stringify([first.headers, cookiesOf(first), shown])).not.toContain(token);
  });

  test('any number of times, by whatever scanner, changes no row', async () => {
    const { handler, token, click, step, rows, done, remailed } = await mailed();
    const before = JSON.stringify(Object.values(rows).map((each) => [...each]));
    const cookie = await click();
    for (let time = 0; time < 20; time += 1) {
      // eslint-disable-next-line no-await-in-loop
      await Promise.all([
        ask(handler, { path: `/a/${token}` }),
        ask(handler, { method: 'HEAD', path: `/a/${token}` }),
        ask(handler, { path: `/a/${token}`, headers: { 'sec-purpose': 'prefetch' } }),
        step(cookie),
        ask(handler, { method: 'HEAD', path: '/a/step', headers: { cookie } }),
      ]);
    }
    expect(JSON.stringify(Object.values(rows).map((each) => [...each]))).toBe(before);
    expect([done, remailed]).toEqual([[], []]);
  });

  test('HEAD takes nothing home', async () => {
    const { handler, token } = await mailed();
    const head = await ask(handler, { method: 'HEAD', path: `/a/${token}` });
    expect([head.statusCode, cookiesOf(head), head.body]).toEqual([303, [], '']);
  });

  test('answers alike for a live, a dead, a cut-off and an invented token', async () => {
    const { handler, token, time } = await mailed();
    const shapeOf = async (secret: string) => {
      const result = await ask(handler, { path: `/a/${secret}` });
      return [result.statusCode, result.headers, cookiesOf(result).map((line) => line.length)];
    };
    const live = await shapeOf(token);
    expect(await shapeOf(token.slice(0, 20))).toEqual(live);
    expect(await shapeOf('A'.repeat(43))).toEqual(live);
    expect(await shapeOf('%E4%B8%AD')).toEqual(live);
    time.now += minutes(60 * 24 * 30);
    expect(await shapeOf(token)).toEqual(live);
  });

  test.each<[string, string]>([
    ['no cookie', ''],
    ['a made-up cookie', 'link=abcd1234.AAAA'],
  ])('with %s the step is unknown', async (_what, cookie) => {
    const { step } = await mailed();
    expect((await step(cookie)).statusCode).toBe(404);
  });

  test('an invented token ends at the step, unknown', async () => {
    const { click, step } = await mailed();
    expect((await step(await click('A'.repeat(43)))).statusCode).toBe(404);
  });
});

describe('an open link', () => {
  test('stays open while it is used, and closes after a quarter of an hour', async () => {
    const { click, step, time } = await mailed();
    let cookie = await click();
    for (const pause of [14, 14, 14]) {
      time.now += minutes(pause);
      // eslint-disable-next-line no-await-in-loop
      const shown = await step(cookie);
      expect(shown.statusCode).toBe(200);
      cookie = sentBack(shown);
    }
    time.now += minutes(15);
    expect((await step(cookie)).statusCode).toBe(403);
  });

  test('decides by a posted form only', async () => {
    const { click, step, send, done } = await mailed();
    const cookie = await click();
    const { body } = await step(cookie);
    const sent = await send('/a/step', cookie, `${posted(inputsOf(body))}&act=agree`);
    expect([sent.statusCode, done]).toEqual([303, ['p1 link agree']]);
  });

  test('does not carry the form of another link', async () => {
    const { click, step, send, done, links } = await mailed();
    const mine = await click();
    const others = await click(await links.issue({ ...what, person: 'p2' }));
    const { body } = await step(mine);
    const sent = await send('/a/step', others, `${posted(inputsOf(body))}&act=agree`);
    expect([sent.statusCode, done]).toEqual([403, []]);
  });

  test('left open too long keeps what was typed until it is opened again', async () => {
    const { click, step, send, done, time } = await mailed();
    const cookie = await click();
    const { body } = await step(cookie);
    time.now += minutes(20);
    const late = await send('/a/step', cookie, `${posted(inputsOf(body))}&act=return`);
    expect([late.statusCode, done]).toEqual([403, []]);
    const again = await step(`${await click()}; ${sentBack(late)}`);
    expect(again.body).toContain('kept=return');
  });

  test('for money goes through sign-in, shows the choice again, and waits for another press', async () => {
    const { click, step, send, done, signIn } = await mailed();
    const cookie = await click();
    const { body } = await step(cookie);
    const away = await send('/a/step', cookie, `${posted(inputsOf(body))}&act=agree&money=1`);
    expect(location(away)).toBe('/sign-in/first?then=%2Fa%2Fstep');
    const jar = `${cookie}; ${sentBack(away)}; ${await signIn('p1')}`;
    const back = await step(jar);
    expect(back.body).toMatch(/p1 sign-in kept=agree/);
    expect(done).toEqual([]);
    await send('/a/step', jar, `${posted(inputsOf(back.body))}&act=agree&money=1`);
    expect(done).toEqual(['p1 sign-in agree']);
  });

  test('for money is not carried by somebody else’s sign-in', async () => {
    const { click, step, send, done, signIn } = await mailed();
    const jar = `${await click()}; ${await signIn('p2')}`;
    const { body } = await step(jar);
    expect(body).toContain('p1 link');
    const sent = await send('/a/step', jar, `${posted(inputsOf(body))}&act=agree&money=1`);
    expect([sent.statusCode, done]).toEqual([403, []]);
  });
});

describe('a dead link', () => {
  const over = { zh: '已由罗启明于11月20日同意', en: 'Luo Qiming agreed on 20 Nov' };

  test.each<[string, (house: Awaited<ReturnType<typeof mailed>>) => void, string]>([
    ['a decided step', ({ facts }) => void (facts.standing = { open: false, over }), over.zh],
    ['an expired link', ({ time }) => void (time.now += minutes(3 * 24 * 60)), '已过有效期'],
    ['a person who changed', ({ epochs }) => void epochs.set('p1', 2), '岗位或账号有了变动'],
    ['a person who left', ({ epochs }) => void epochs.delete('p1'), '岗位或账号有了变动'],
  ])('of %s says so, decides nothing, and offers a fresh one', async (_what, kill, says) => {
    const house = await mailed();
    kill(house);
    const jar = await house.click();
    const dead = await house.step(jar);
    expect([dead.statusCode, dead.body]).toEqual([410, expect.stringContaining(says)]);
    const { body } = await house.step(jar);
    const sent = await house.send('/a/step', jar, `${posted(inputsOf(body))}&act=agree`);
    expect([sent.statusCode, house.done]).toEqual([410, []]);
    const asked = await house.send('/a/remail', jar, posted(inputsOf(dead.body)));
    expect([asked.statusCode, house.remailed.length]).toEqual([200, 1]);
    expect(house.remailed[0]).toMatchObject({ person: 'p1', request: 'r1', step: 'sign' });
  });

  test('sends two fresh links in five minutes, and the next after that', async () => {
    const { click, step, send, facts, remailed, time } = await mailed();
    facts.standing = { open: false, over };
    const cookie = await click();
    const remail = async () =>
      send('/a/remail', cookie, posted(inputsOf((await step(cookie)).body)));
    const statuses: number[] = [];
    for (const pause of [0, 1, 1, 4]) {
      time.now += minutes(pause);
      // eslint-disable-next-line no-await-in-loop
      statuses.push((await remail()).statusCode);
    }
    expect(statuses).toEqual([200, 200, 429, 200]);
    expect(remailed).toHaveLength(3);
  });

  test('sends nothing without our own form', async () => {
    const { click, send, facts, remailed } = await mailed();
    facts.standing = { open: false, over };
    expect((await send('/a/remail', await click(), '')).statusCode).toBe(403);
    expect(remailed).toEqual([]);
  });
});
