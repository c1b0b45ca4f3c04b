import { describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { once } from '#functions/http/once.ts';
import { sealer } from '#functions/http/seal.ts';
import { json, page } from '#functions/http/reply.ts';
import { memoryIdempotency } from './memory-stores.ts';

function keyed() {
  const { rows, store } = memoryIdempotency();
  const time = { now: 0 };
  const ran: string[] = [];
  const act =
    (name: string, status = 200) =>
    async () => {
      ran.push(name);
      return json({ name, n: ran.length }, status);
    };
  return {
    rows,
    store,
    time,
    ran,
    act,
    run: once(store, sealer('A'.repeat(43)), () => new Date(time.now)),
  };
}
const sent = { scope: 'p1', key: 'k', content: 'a' };

const refuse = async () => Promise.reject(new Problem('busy', {}));

describe('a keyed act', () => {
  test('asked for fifty times at once is done once, and all get its answer', async () => {
    const { run, ran } = keyed();
    const slow = async () => {
      ran.push('slow');
      await new Promise((resolve) => {
        setTimeout(resolve, 150);
      });
      return json({ n: ran.length });
    };
    const replies = await Promise.all(Array.from({ length: 50 }, () => run(sent, slow)));
    expect(ran).toEqual(['slow']);
    expect(new Set(replies.map(({ body }) => body))).toEqual(new Set(['{"n":1}']));
  });

  test('answers the same again, later as well', async () => {
    const { run, ran, act } = keyed();
    const first = await run(sent, act('first'));
    expect(await run(sent, act('second'))).toEqual(first);
    expect(ran).toEqual(['first']);
  });

  test('answers with its cookies again, which the store cannot read', async () => {
    const { run, rows } = keyed();
    const reply = { ...json({}), cookies: ['session=secret'] };
    expect(await run(sent, async () => reply)).toEqual(reply);
    expect(JSON.stringify([...rows])).not.toContain('secret');
    expect(await run(sent, async () => reply)).toEqual(reply);
  });

  test('with an answer too long to store is answered, and free again', async () => {
    const { run, rows } = keyed();
    const long = json('中'.repeat(130_000));
    expect(await run(sent, async () => long)).toEqual(long);
    expect(rows.size).toBe(0);
  });

  test('with other content under the same key is refused', async () => {
    const { run, ran, act } = keyed();
    await run(sent, act('first'));
    await expect(run({ ...sent, content: 'b' }, act('b'))).rejects.toMatchObject({
      code: 'key-reused',
    });
    expect(ran).toEqual(['first']);
  });

  test('of another person with the same key is another act', async () => {
    const { run, ran, act } = keyed();
    await run(sent, act('first'));
    await run({ ...sent, scope: 'p2', content: 'b' }, act('second'));
    expect(ran).toEqual(['first', 'second']);
  });

  test('that was refused may be tried again, even with other content', async () => {
    const { run, ran, act, rows } = keyed();
    await expect(run(sent, refuse)).rejects.toMatchObject({ code: 'busy' });
    expect(rows.size).toBe(0);
    await run({ ...sent, content: 'b' }, act('again'));
    expect(ran).toEqual(['again']);
  });

  test('that broke goes on where it stood, with the same content only', async () => {
    const { run, ran, act } = keyed();
    const breaking = run(sent, async ({ note }) => {
      await note('draft d1');
      throw new Error('broken');
    });
    await expect(breaking).rejects.toThrow('broken');
    await expect(run({ ...sent, content: 'b' }, act('b'))).rejects.toMatchObject({
      code: 'key-reused',
    });
    const again = await run(sent, async ({ recalled }) => json({ recalled }));
    expect([again.body, ran]).toEqual(['{"recalled":"draft d1"}', []]);
  });

  test('that was answered by its form with faults may be tried again', async () => {
    const { run, ran, act } = keyed();
    expect(await run(sent, async () => page('faults', 422))).toMatchObject({ status: 422 });
    await run({ ...sent, content: 'b' }, act('again'));
    expect(ran).toEqual(['again']);
  });

  test('whose doer died is taken over after its lease, and the dead one cannot answer any more', async () => {
    const { run, ran, act, time, store, rows } = keyed();
    const holder = { holder: 'dead', content: 'x', until: new Date(20_000) };
    await run(sent, async () => {
      time.now = 20_000;
      return run(sent, act('heir'));
    });
    expect(ran).toEqual(['heir']);
    const [key = ''] = rows.keys();
    await store.finish(key, holder, 'lie', new Date());
    expect(rows.get(key)).not.toMatchObject({ answer: 'lie' });
    expect(await run(sent, act('late'))).toMatchObject(json({ name: 'heir', n: 1 }));
  });
});
