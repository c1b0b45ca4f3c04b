import { personOf } from '#domain/office.ts';
import { sameKey } from '#domain/request.ts';
import type { Scene } from '../deeds/acting.ts';
import type { World } from '../world.ts';
import type { Letter } from './letter.ts';
import type { Mailing } from './mailing.ts';

/** `dispute#item#round#seq`: whoever entered a leader's word hears that the leader did not say it. */
export function disputeLetters(
  world: World,
  mailing: Mailing,
  { state, office, route, now }: Scene,
  what: string,
): readonly Letter[] {
  const [, item = '', round = ''] = what.split('#');
  const side = state.steps.find(
    (row) => row.side?.kind === 'countersign' && row.item === item && String(row.round) === round,
  );
  const row = state.steps.find((one) => side?.side !== undefined && sameKey(one, side.side.of));
  const person = personOf(office, row?.undone?.person ?? '');
  if (side?.decision?.act !== 'dispute' || row === undefined || person?.active !== true) return [];
  const link = `${world.baseUrl}/requests/${state.id}`;
  const scene = { office, route, state, to: person, link, now };
  return [{ person, words: () => Promise.resolve(mailing.disputed(scene, side, row)) }];
}
