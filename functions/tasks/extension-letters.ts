import { personOf } from '#domain/office.ts';
import { sameKey } from '#domain/request.ts';
import type { Scene } from '../deeds/acting.ts';
import type { World } from '../world.ts';
import type { Letter } from './letter.ts';
import type { Mailing } from './mailing.ts';

/** `extension#item#round#seq`: whoever asked for more time hears what came of it, with a fresh link while it is his to do. */
export function extensionLetters(
  world: World,
  mailing: Mailing,
  { state, office, route, now }: Scene,
  what: string,
): readonly Letter[] {
  const [, item = '', round = ''] = what.split('#');
  const side = state.steps.find(
    (row) => row.side?.kind === 'extension' && row.item === item && String(row.round) === round,
  );
  if (side?.side?.kind !== 'extension' || side.decision === undefined) return [];
  const { ask, of } = side.side;
  const person = personOf(office, ask.person);
  const row = state.steps.find((one) => sameKey(one, of));
  if (person?.active !== true || row === undefined) return [];
  return [
    {
      person,
      words: async () => {
        const link =
          row.state === 'open'
            ? await mailing.link(person, state, row)
            : `${world.baseUrl}/requests/${state.id}`;
        return mailing.extension({ office, route, state, to: person, link, now }, side, row);
      },
    },
  ];
}
