import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { officeDeeds, type OfficeDeeds } from '#functions/deeds/office-deeds.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import { hashOf } from '#functions/http/secret.ts';
import { links } from '#functions/links/links.ts';
import { mailingOf } from '#functions/mail/mailing-of.ts';
import { variables } from '#functions/names.ts';
import { office } from '#functions/office/office.ts';
import { sessionStore } from '#functions/stores/sessions.ts';
import { ask } from '../http/events.ts';
import { baseUrl, formHeaders, inputsOf } from '../http/front-harness.ts';
import { openRig, type Rig, type RigOptions } from '../../rig/open-rig.ts';

/** The administrators of the demo office. */
export const admins = { first: 'tang-li', second: 'sun-xiaolin' } as const;

export interface OfficeHouse {
  readonly rig: Rig;
  readonly deeds: OfficeDeeds;
  /** Proposes by the first administrator; the id. */
  propose(change: OfficeChange): Promise<string>;
  /** Proposes by the first and confirms by the second. */
  make(change: OfficeChange): Promise<void>;
  /** Signs somebody in: the cookie. */
  signIn(person: string): Promise<string>;
  /** A mail's link to an open step. */
  linkFor(person: string, request: string): Promise<string>;
  get(cookie: string, path: string): Promise<APIGatewayProxyResult>;
  /** Opens a page and posts its form with these answers; `meanwhile` happens in between. */
  post(
    cookie: string,
    path: string,
    answers: Readonly<Record<string, string>>,
    meanwhile?: () => Promise<void>,
  ): Promise<APIGatewayProxyResult>;
  close(): Promise<void>;
}

/** The office's functions over the real emulators. */
export async function openOfficeHouse(options: RigOptions = {}): Promise<OfficeHouse> {
  const rig = await openRig(options);
  const { world } = rig;
  const host = {
    environment: {
      [variables.sealKey]: randomBytes(32).toString('base64url'),
      [variables.issuer]: `${baseUrl}/oidc`,
      [variables.clientId]: 'qianban',
      [variables.clientSecret]: 'secret',
      [variables.office]: 'office',
      [variables.uploads]: 'uploads',
      AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
    },
  };
  const pages = office(world, host);
  const linked = links(world, host);
  const sessions = sessionStore(world.db, world.tables.facts);
  const deeds = officeDeeds(world);
  const handlerFor = (path: string) => (path.startsWith('/a/') ? linked : pages);
  const get = (cookie: string, path: string) =>
    ask(handlerFor(path), { path, headers: { cookie } });
  const propose = async (change: OfficeChange): Promise<string> =>
    (await deeds.propose(rig.as(admins.first), change, '局党组会决定')).id;
  return {
    rig,
    deeds,
    propose,
    make: async (change) => deeds.confirm(rig.as(admins.second), await propose(change)),
    async signIn(person) {
      const secret = randomBytes(32).toString('base64url');
      const at = new Date(world.now());
      const epoch = await world.office.epoch(person);
      const row = { person, epoch, strength: 'sign-in', createdAt: at, seenAt: at } as const;
      await sessions.begin(hashOf(secret), row, new Date(at.getTime() + 3_600_000));
      return `session=${secret}`;
    },
    async linkFor(person, request) {
      const state = await rig.deeds.request(rig.as('gao-zhenhua'), request);
      const row = state.steps.find(({ state: is }) => is === 'open');
      const to = rig.office.persons.find(({ id }) => id === person);
      if (row === undefined || to === undefined) throw new Error('nothing to link to');
      const address = await mailingOf(world, host).link(to, state, row);
      return new URL(address).pathname;
    },
    get,
    async post(cookie, path, answers, meanwhile) {
      const shown = await get(cookie, path);
      const hidden = inputsOf(shown.body);
      await meanwhile?.();
      return ask(handlerFor(path), {
        method: 'POST',
        path: path.split('?', 1)[0] ?? path,
        headers: formHeaders(cookie),
        body: new URLSearchParams({ ...hidden, ...answers }).toString(),
      });
    },
    close: () => rig.close(),
  };
}

/** Files a repair as a person whose session was begun under an epoch. */
export async function fileRepair(
  rig: Rig,
  person: string,
  epoch: number,
): Promise<{ readonly id: string }> {
  const actor = { ...rig.as(person), epoch };
  const draft = await rig.deeds.saveDraft(actor, 'vehicle-repair', repair, []);
  return rig.deeds.submit(actor, draft.id);
}

export const repair = {
  vehicle: 'pickup',
  odometer: 86_420,
  reason: '刹车距离变长',
  items: [{ name: '更换刹车片', quantity: 1, price: 42_850 }],
  shop: 'shunda',
};
