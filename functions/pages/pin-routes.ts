import { Problem } from '#domain/problem.ts';
import { setPin } from '../deeds/pins.ts';
import { type Reply, seeOther } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { pinPage } from '../views/pin-page.ts';
import { type Shop, signedInReader } from './reader.ts';

/** 签批密码: set by the person, signed in, with a code handed over in person. */
export const pinRoutes = (shop: Shop): readonly Route[] => [
  shop.browser.get('/pin', (visit) => show(shop, visit)),
  shop.browser.post('/pin', async (visit) => {
    const { secret } = visit;
    const given = { code: secret('_code'), pin: secret('_pin'), again: secret('_again') };
    try {
      await setPin(shop.world, await visit.actor(), given);
      return seeOther('/pin?done=1');
    } catch (problem) {
      const isMine = problem instanceof Problem && own.has(problem.code);
      if (!isMine) throw problem;
      return show(shop, visit, problem);
    }
  }),
];

/** Anything else (signed out, the page too old) is the browser's to mend. */
const own: ReadonlySet<string> = new Set(['pin-unfit', 'pin-code']);

async function show(shop: Shop, visit: Visit, problem?: Problem): Promise<Reply> {
  const reader = await signedInReader(shop, visit);
  const html = pinPage({
    ...reader.frame,
    standing: await shop.world.pins.standing(reader.actor.person),
    done: visit.query.get('done') === '1',
    hidden: visit.hidden(),
    problem,
  });
  return reader.reply(html, problem?.statusCode);
}
