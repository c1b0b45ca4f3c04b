import { awaited } from '#domain/acts/assign.ts';
import { personOf } from '#domain/office.ts';
import type { Paper } from '#domain/papers.ts';
import { openSteps } from '#domain/request.ts';
import { humanStep } from '#statemachines/flow.ts';
import { termsOf } from '#statemachines/terms.ts';
import type { Scene } from '../deeds/acting.ts';
import type { World } from '../world.ts';
import type { Letter } from './letter.ts';
import type { Mailing } from './mailing.ts';

/**
 * `paper#id#n#seq` asks whoever is to sign for the nth hand-over, `paper-again#id#person#…` the same for a fresh link,
 * `paper-declined#id#n#seq` tells the giver that it came to nothing.
 */
export function paperLetters(
  world: World,
  mailing: Mailing,
  scene: Scene,
  what: string,
): readonly Letter[] {
  const { state, office, route, now } = scene;
  const [kind, id, which = ''] = what.split('#');
  const paper = state.papers?.find((one) => one.id === id);
  if (paper === undefined) return [];
  const isDeclined = kind === 'paper-declined';
  const isMeant =
    kind === 'paper-again' ? paper.way?.to.person === which : String(paper.handOvers) === which;
  const to = isDeclined ? paper.holder.person : paper.way?.to.person;
  const isStill = isDeclined ? paper.declined !== undefined : !isAskedByStep(scene, paper);
  const person = to === undefined || !isMeant || !isStill ? undefined : personOf(office, to);
  if (person?.active !== true) return [];
  return [
    {
      person,
      words: async () => {
        const link = isDeclined
          ? `${world.baseUrl}/requests/${state.id}/papers/${paper.id}`
          : await mailing.paperLink(person, state.id, paper);
        return mailing.paper({ office, route, state, to: person, link, now }, paper);
      },
    },
  ];
}

/** A step that signs for the paper has a mail of its own: its receiver gets one, not two, unless he is urged. */
const isAskedByStep = ({ state, route, office }: Scene, { id, way }: Paper): boolean =>
  way !== undefined &&
  way.urgedAt === undefined &&
  openSteps(state).some((row) => {
    const terms = termsOf(route, row.step, state);
    return (
      humanStep(route, row.step)?.receives === id &&
      terms !== undefined &&
      awaited(state, terms, office, row).some((person) => person.id === way.to.person)
    );
  });
