import { ownerKey } from '#domain/office.ts';
import { openSteps } from '#domain/request.ts';
import { inboxKeys } from '#domain/takers.ts';
import type { Language } from '#domain/words.ts';
import { knownOf } from '#statemachines/acts/facts.ts';
import { page, type Reply } from '#functions/http/reply.ts';
import type { FormVisit } from '#functions/http/visit.ts';
import type { Matter } from '#functions/pages/matter.ts';
import type { Shop } from '#functions/pages/reader.ts';
import type { StepPlace } from '#functions/pages/step/about.ts';
import type { World } from '#functions/world.ts';
import { fakeDeeds } from '../api/fake-deeds.ts';
import { openRig } from '../../rig/open-rig.ts';
import type { Told } from '../../rig/teller.ts';

/** Pages of a request that is told by hand: what they show depends on nothing else, down to the hidden fields. */
export interface Stage {
  readonly shop: (told: Told) => Shop;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const rig = await openRig();
  const world: World = rig.world;
  return {
    shop: (told) => ({
      world,
      deeds: fakeDeeds({ trail: async () => told.trail, mails: async () => [] }).deeds,
      browser: { get: never, post: never },
    }),
    close: () => rig.close(),
  };
}

const never = (): never => {
  throw new Error('a stage has no routes');
};

/** Told's request as somebody reads it at a moment. */
export function matterFor(told: Told, person: string, now: string, language: Language): Matter {
  const { office, state, route } = told;
  return {
    actor: { person, strength: 'link', epoch: 0 },
    office,
    language,
    now,
    state,
    route,
    known: knownOf(office, state.settings, now),
    free: {},
    frame: { language, office, person, here: '/a/step' },
    reply: (html: string, status?: number): Reply => page(html, status),
  };
}

const hidden = { _nonce: 'nonce', _key: 'key' } as const;

export const visit: FormVisit = {
  method: 'GET',
  path: '/a/step',
  query: new URLSearchParams(),
  headers: new Headers(),
  cookies: new Map(),
  body: new Uint8Array(),
  language: 'zh',
  program: false,
  reference: 'R',
  param: () => '',
  page: '/a/step',
  actor: never,
  signedIn: async () => undefined,
  hidden: () => hidden,
  kept: async () => undefined,
  keep: async () => '',
  form: new URLSearchParams(),
  key: 'key',
  secret: () => '',
};

/** The open step of a told request that this person may take, with its pages at a link's addresses. */
export function placeFor(matter: Matter): StepPlace {
  const keys = new Set(inboxKeys(matter.office, matter.actor.person));
  const row = openSteps(matter.state).find(({ owner }) => keys.has(ownerKey(owner)));
  if (row === undefined) throw new Error('nothing waits for this person');
  const { step, item, round } = row;
  return {
    visit,
    matter,
    key: { step, item, round },
    paths: {
      action: '/a/step',
      file: (id) => `/a/files/${id}`,
      upload: (rule) => `/a/upload/${rule}`,
      move: (kind) => `/a/move?kind=${kind}`,
      clock: (kind) => `/a/clock?kind=${kind}`,
    },
  };
}
