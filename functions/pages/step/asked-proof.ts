import { nearMoment } from '#domain/date-words.ts';
import { personOf, postsOf } from '#domain/office.ts';
import { termsOf } from '#statemachines/terms.ts';
import { relyingParty } from '#functions/deeds/relying-party.ts';
import { secondsFor } from '#functions/deeds/second-person.ts';
import type { ProofAsked, SecondAsked } from '#functions/views/proof-part.ts';
import type { World } from '#functions/world.ts';
import type { StepPlace } from './about.ts';

type Place = Pick<StepPlace, 'matter' | 'key'>;

/** What the step demands beyond what this browser has shown already; `second` is whom the form named before. */
export async function askedProof(world: World, place: Place, second = ''): Promise<ProofAsked> {
  const { actor, route, state } = place.matter;
  switch (termsOf(route, place.key.step, state)?.tier) {
    case 'passkey':
      return (await hasPasskey(world, actor.person))
        ? { kind: 'passkey' }
        : { kind: 'second', ...(await secondAsked(world, place, second)) };
    case 'sign-in':
      return actor.strength === 'link'
        ? { kind: 'sign-in', pin: await world.pins.standing(actor.person) }
        : { kind: 'nothing' };
    case 'link':
    case undefined:
      return { kind: 'nothing' };
  }
}

/** Whether somebody has a passkey that can sign at this office's address. */
export const hasPasskey = async (world: World, person: string): Promise<boolean> =>
  relyingParty(world.baseUrl) !== undefined && (await world.passkeys.list(person)).length > 0;

async function secondAsked(
  world: World,
  { matter, key }: Place,
  chosen: string,
): Promise<SecondAsked> {
  const { actor, state, office, language, now } = matter;
  const { person } = actor;
  const [pin, persons, waiting] = await Promise.all([
    world.pins.standing(person),
    secondsFor(world, person, state.id, key),
    world.unconfirmed.of(state.id, key, person),
  ]);
  return {
    pin,
    chosen,
    persons: persons.map(({ id, name }) => {
      const [post] = postsOf(office, id);
      const title = post?.[language];
      return {
        id,
        title: title === undefined ? name : `${name}${language === 'zh' ? '，' : ', '}${title}`,
      };
    }),
    waiting:
      waiting === undefined || waiting.until <= now
        ? undefined
        : {
            name: personOf(office, waiting.second)?.name ?? '',
            until: nearMoment(office.zone, waiting.until, language),
          },
  };
}
