import { Problem } from '#domain/problem.ts';
import { beginCeremony } from '../deeds/ceremonies.ts';
import {
  addPasskey,
  registrationOptions,
  removePasskey,
  requireOwnPin,
} from '../deeds/passkeys.ts';
import { relyingParty } from '../deeds/relying-party.ts';
import { type Reply, seeOther } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { FormVisit, Visit } from '../http/visit.ts';
import { passkeysPage, registerPage } from '../views/passkeys-page.ts';
import { type Reader, type Shop, signedInReader } from './reader.ts';

/** 通行密钥: the reader's own, signed in. */
export const passkeyRoutes = (shop: Shop): readonly Route[] => {
  const { browser, world } = shop;
  return [
    browser.get('/passkeys', async (visit) => show(shop, visit, await signedInReader(shop, visit))),
    browser.post('/passkeys/begin', (visit) =>
      orShow(shop, visit, (reader) => begin(shop, visit, reader)),
    ),
    browser.post('/passkeys/add', (visit) =>
      orShow(shop, visit, async ({ actor }) => {
        const sent = {
          nonce: visit.form.get('_ceremony') ?? '',
          registration: visit.form.get('_registration') ?? '',
          name: visit.form.get('name') ?? '',
        };
        await addPasskey(world, actor, sent);
        return seeOther('/passkeys?done=added');
      }),
    ),
    browser.post('/passkeys/remove', (visit) =>
      orShow(shop, visit, async ({ actor }) => {
        await removePasskey(world, actor, visit.form.get('passkey') ?? '');
        return seeOther('/passkeys?done=removed');
      }),
    ),
  ];
};

async function begin({ world }: Shop, visit: FormVisit, reader: Reader): Promise<Reply> {
  const { actor, frame } = reader;
  await requireOwnPin(world, actor, visit.secret('_pin'));
  const nonce = await beginCeremony(world, actor.person, 'add');
  const options = await registrationOptions(world, actor, nonce);
  if (options === undefined) throw new Problem('nothing-here', {});
  const name = visit.form.get('name') ?? '';
  return reader.reply(registerPage({ ...frame, name, nonce, options, hidden: visit.hidden() }));
}

/** A refusal shows the list again, with why. */
async function orShow(
  shop: Shop,
  visit: FormVisit,
  act: (reader: Reader) => Promise<Reply>,
): Promise<Reply> {
  const reader = await signedInReader(shop, visit);
  try {
    return await act(reader);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'page-expired') throw problem;
    return show(shop, visit, reader, problem);
  }
}

async function show(
  { world }: Shop,
  visit: Visit,
  reader: Reader,
  problem?: Problem,
): Promise<Reply> {
  const { person } = reader.actor;
  const [passkeys, pin] = await Promise.all([
    world.passkeys.list(person),
    world.pins.standing(person),
  ]);
  const done = visit.query.get('done');
  const html = passkeysPage({
    ...reader.frame,
    passkeys,
    able: relyingParty(world.baseUrl) !== undefined,
    pin,
    done: done === 'added' || done === 'removed' ? done : undefined,
    hidden: () => visit.hidden(),
    problem,
  });
  return reader.reply(html, problem?.statusCode);
}
