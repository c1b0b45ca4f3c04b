import { Problem } from '#domain/problem.ts';
import { authenticator, type Bent } from '../../rig/authenticator.ts';
import { highestTier } from '../../rig/highest-tier.ts';
import { fileRepair } from '../office/office-house.ts';
import { type Browser, leadsTo, openPageHouse, type PageHouse } from '../pages/page-house.ts';

export const head = 'shen-liqun';
export const origin = 'http://localhost:8787';

export const decision = [
  ['action', 'agree'],
  ['opinion', '同意，旧件带回。'],
  ['control', 'private-car#0'],
  ['control', 'repair-first#0'],
  ['_decide', '1'],
] as const;

export type Device = ReturnType<typeof authenticator>;

/** An office whose director approves repairs at the highest tier, and what people do there. */
export interface HighHouse extends PageHouse {
  readonly clock: { now: number };
  /** A repair that has come to the director, opened by the mail's link. */
  atDirector(): Promise<{ readonly id: string; readonly browser: Browser }>;
  opened(person: string, id: string): Promise<Browser>;
  registered(
    person?: string,
    bent?: Bent,
  ): Promise<{
    readonly device: Device;
    readonly browser: Browser;
    readonly reply: Awaited<ReturnType<Browser['post']>>;
  }>;
  /** Takes all passkeys of a person away. */
  forget(person: string): Promise<void>;
  at(id: string): Promise<string>;
}

export async function openHighHouse(): Promise<HighHouse> {
  const clock = { now: Date.parse('2026-11-20T02:00:00Z') };
  const house = await openPageHouse({
    now: () => new Date(clock.now),
    baseUrl: origin,
    routes: highestTier,
  });
  const { rig } = house;

  async function opened(person: string, id: string): Promise<Browser> {
    const browser = house.browser();
    const link = await house.linkFor(person, id);
    await browser.open(leadsTo(await browser.open(link)));
    return browser;
  }

  return {
    ...house,
    clock,
    opened,
    async atDirector() {
      const { id } = await fileRepair(rig, 'zhou-jianping', 0);
      await rig.quiet();
      const chief = await opened('ouyang-kun', id);
      await chief.post('/a/step', [
        ['action', 'agree'],
        ['phrase.agree', '0'],
        ['control', 'padded#0'],
        ['_decide', '1'],
      ]);
      await rig.quiet();
      return { id, browser: await opened(head, id) };
    },
    async registered(person = head, bent = {}) {
      const device = authenticator(origin);
      const browser = house.browser();
      await browser.signIn(person);
      await browser.open('/passkeys');
      await browser.post('/passkeys/begin', [['name', '我的手机']]);
      const { challenge } = optionsOn(browser.page);
      const reply = await browser.post('/passkeys/add', [
        ['_registration', device.register(challenge, bent)],
      ]);
      return { device, browser, reply };
    },
    async forget(person) {
      const browser = house.browser();
      await browser.signIn(person);
      for (const { id } of await rig.world.passkeys.list(person)) {
        // One after the other: each page shows the list as it is then.
        // eslint-disable-next-line no-await-in-loop
        await browser.open('/passkeys');
        // eslint-disable-next-line no-await-in-loop
        await browser.post('/passkeys/remove', [['passkey', id]]);
      }
    },
    at: async (id) => (await rig.deeds.request(rig.as(head), id)).at,
  };
}

/** The options that a page hands to the browser's ceremony. */
export function optionsOn(page: string): { readonly challenge: string } {
  const [, json = '{}'] = /data-options="([^"]*)"/u.exec(page) ?? [];
  return JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

/** The sentence of a refusal that needs no details. */
export const says = (
  code: 'passkey-stale' | 'passkey-unknown' | 'passkey-invalid' | 'passkey-needed',
): string => new Problem(code, {}).in('zh');
