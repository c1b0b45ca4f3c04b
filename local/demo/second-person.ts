import { setTimeout as pause } from 'node:timers/promises';
import { nobody, type Site } from './site.ts';

/** Who signs without a passkey, and who stands beside him. */
const pin = '482915';
const administrator = 'tang-li';

/** Sets a leader's PIN the way it is done in person: the administrator's page shows a code, the leader enters it. */
export async function setPin(site: Site, person: string): Promise<void> {
  const path = `/office/people/${person}/pin-code`;
  const shown = await site.press(administrator, path, [], path);
  const code = /[2-9A-Z]{5}-[2-9A-Z]{5}/u.exec(shown)?.[0] ?? '';
  await site.submit(person, '/pin', { _code: code, _pin: pin, _again: pin }, '/pin');
}

interface Decided {
  readonly act: string;
  readonly opinion: string;
  readonly controls: readonly string[];
}

interface Decision extends Decided {
  readonly by: string;
  readonly second: string;
  /** The page of the step. */
  readonly page: string;
  readonly address: string;
}

const typed = ({ act, opinion, controls }: Decided) =>
  [
    ['action', act],
    ['opinion', opinion],
    ...controls.map((key) => ['control', key] as const),
    ['_pin', pin],
    ['_decide', '1'],
  ] as const;

/** Decides on the page behind a mail's link, not signed in: the PIN says who it is. */
export async function decideFromMail(site: Site, link: string, decided: Decided): Promise<void> {
  const answer = await site.pressAt(nobody, link, typed(decided));
  if (!answer.includes('已提交')) throw new Error('the decision was not made');
}

/** Decides at the highest tier without a passkey: a PIN, and a second person who confirms from his own mail. */
export async function decideWithSecond(site: Site, decision: Decision): Promise<void> {
  const { by, second, page, address } = decision;
  const form = [...typed(decision), ['_second', second]] as const;
  const waits = await site.press(by, page, form, page);
  if (!waits.includes('还没有生效')) throw new Error('the decision was not kept');
  const link = await newestLink(site, address);
  const confirmed = await site.pressAt(second, link, [['_confirm', 'yes']]);
  if (!confirmed.includes('已生效')) throw new Error('the decision was not confirmed');
}

/** The link of the newest mail that asks to confirm. */
async function newestLink(site: Site, address: string, left = 400): Promise<string> {
  const reply = await fetch(`${site.url}/demo/mail?to=${encodeURIComponent(address)}`);
  const mails: readonly { readonly subject: string; readonly links: readonly string[] }[] =
    JSON.parse(await reply.text());
  const [link] = mails.findLast(({ subject }) => subject.startsWith('请您确认'))?.links ?? [];
  if (link !== undefined) return link;
  if (left === 0) throw new Error(`no mail asks ${address} to confirm`);
  await pause(25);
  return newestLink(site, address, left - 1);
}
