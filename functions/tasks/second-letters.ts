import { personOf } from '#domain/office.ts';
import { sameKey } from '#domain/request.ts';
import type { Scene } from '../deeds/acting.ts';
import type { Unconfirmed } from '../stores/unconfirmed.ts';
import type { World } from '../world.ts';
import type { Letter } from './letter.ts';
import type { Mailing } from './mailing.ts';

/**
 * Mails about a decision that wants a second person: `confirm#id` asks him, `unconfirmed#signer#second#id` and `lapsed#id`
 * tell the signer that it came to nothing. None where it was dealt with meanwhile.
 */
export async function secondLetters(
  world: World,
  mailing: Mailing,
  scene: Scene,
  what: string,
): Promise<readonly Letter[]> {
  const [kind, ...ids] = what.split('#');
  if (kind === 'unconfirmed') {
    const [signer = '', second = ''] = ids;
    return told(world, mailing, scene, { signer, second, why: 'declined' });
  }
  const found = await world.unconfirmed.read(scene.state.id, ids[0] ?? '');
  if (found === undefined) return [];
  if (kind === 'confirm') return ask(mailing, scene, found);
  // Confirmed in this very moment, or not yet over: the row says so.
  if (found.until > world.now()) return [];
  const { signer, second } = found;
  return told(world, mailing, scene, { signer: signer.person, second, why: 'lapsed' });
}

function ask(
  mailing: Mailing,
  { office, route, state, now }: Scene,
  unconfirmed: Unconfirmed,
): readonly Letter[] {
  const row = state.steps.find((candidate) => sameKey(candidate, unconfirmed.key));
  const to = personOf(office, unconfirmed.second);
  const signer = personOf(office, unconfirmed.signer.person);
  if (row?.state !== 'open' || to?.active !== true || signer === undefined) return [];
  return [
    {
      person: to,
      words: async () => {
        const link = await mailing.link(to, state, row, unconfirmed.id);
        const { until, choice } = unconfirmed;
        const scene = { office, route, state, to, link, now };
        return mailing.confirm(scene, { row, signer, act: choice.act, until });
      },
    },
  ];
}

function told(
  { baseUrl }: World,
  mailing: Mailing,
  { office, route, state, now }: Scene,
  about: { readonly signer: string; readonly second: string; readonly why: 'declined' | 'lapsed' },
): readonly Letter[] {
  const to = personOf(office, about.signer);
  const second = personOf(office, about.second);
  if (to?.active !== true || second === undefined) return [];
  const link = `${baseUrl}/requests/${state.id}`;
  const words = mailing.unconfirmed(
    { office, route, state, to, link, now },
    { second, why: about.why },
  );
  return [{ person: to, words: () => Promise.resolve(words) }];
}
