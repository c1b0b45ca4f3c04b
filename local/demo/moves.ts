import type { By } from '#domain/by.ts';
import { personOf } from '#domain/office.ts';
import { slotsOf } from '#domain/slots.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { Matter } from './matter.ts';
import { type Sending, upload } from './upload.ts';

/** Something done with a step beside deciding it, on a page of its own. */
interface Move {
  readonly by: string;
  readonly item?: string;
  readonly why?: string;
}

type Fields = Readonly<Record<string, string>>;

/** 转办 */
export const transfer = (matter: Matter, step: string, move: Move & { readonly to: string }) =>
  press(matter, step, 'transfer', move, { to: move.to }, `转办${name(matter, move.to)}`);

/** 沟通: somebody is asked, and the step waits for the answer. */
export const ask = (matter: Matter, step: string, move: Move & { readonly to: string }) =>
  press(matter, step, 'ask', move, { to: move.to }, `征求${name(matter, move.to)}意见`);

const joined = { before: '先提意见', beside: '一并签', after: '随后签' } as const;

/** 加签 */
export const add = (
  matter: Matter,
  step: string,
  move: Move & { readonly to: string; readonly how: keyof typeof joined },
) =>
  press(
    matter,
    step,
    'add',
    move,
    { to: move.to, how: move.how },
    `加签${name(matter, move.to)}，${joined[move.how]}`,
  );

/** 减签: the one whom the mover had added and who has not signed. */
export async function remove(
  matter: Matter,
  step: string,
  move: Move & { readonly whom: string },
): Promise<void> {
  const row = await matter.open(step, move.item);
  const slot = slotsOf(row).find(({ owner }) => 'person' in owner && owner.person === move.whom);
  const words = `减签${name(matter, move.whom)}`;
  return press(matter, step, 'remove', move, { slot: slot?.id ?? '' }, words);
}

/** 回避 */
export const stepAside = (matter: Matter, step: string, move: Move) =>
  press(matter, step, 'step-aside', move, {}, '申请回避');

/** 催办 */
export const urge = (matter: Matter, step: string, move: Move) =>
  press(matter, step, 'urge', move, {}, `催办“${titleOf(matter.route, step).zh}”`);

/** 拿回: from the page of the request, on which the step is done already. */
export async function takeBack(matter: Matter, step: string, move: Move): Promise<void> {
  const { item = '' } = move;
  const row = matter.state().steps.findLast((one) => one.step === step && one.item === item);
  return pressAt(matter, { step, item, round: row?.round ?? 1 }, 'take-back', move, {}, '拿回');
}

const name = ({ desk }: Matter, person: string): string =>
  personOf(desk.office, person)?.name ?? person;

async function press(
  matter: Matter,
  step: string,
  kind: string,
  move: Move,
  fields: Fields,
  words: string,
): Promise<void> {
  const { item, round } = await matter.open(step, move.item);
  return pressAt(matter, { step, item, round }, kind, move, fields, words);
}

/** The page offers what is chosen, and is sent as it stands. Throws where it offers something else. */
async function pressAt(
  matter: Matter,
  key: { readonly step: string; readonly item: string; readonly round: number },
  kind: string,
  { by, why = '' }: Move,
  fields: Fields,
  words: string,
): Promise<void> {
  const { site } = matter.desk;
  const query = new URLSearchParams({
    ...(key.item === '' ? {} : { item: key.item }),
    round: String(key.round),
  });
  const path = `/requests/${matter.id}/steps/${key.step}/move?${query.toString()}&kind=${kind}`;
  const shown = await site.page(by, path);
  const missing = Object.values(fields).find((value) => !shown.includes(`value="${value}"`));
  if (missing !== undefined) throw new Error(`${path} does not offer ${missing}`);
  await site.press(by, path, [...Object.entries(fields), ['why', why], ['_move', '1']], path);
  const said = why === '' ? '' : `：“${why}”`;
  matter.did(`${await calledIn(matter)}${words}${said}`);
  await matter.look();
}

/** Who did what was done last, in the post that the trail gives him. */
async function calledIn(matter: Matter): Promise<string> {
  const { requester } = matter.state();
  const path = `/api/requests/${matter.id}/trail`;
  const events: readonly { readonly by?: By }[] = JSON.parse(
    await matter.desk.site.get(requester.person, path),
  );
  const by = events.findLast((event) => event.by !== undefined)?.by;
  return `${by?.name ?? ''}（${by?.post ?? ''}）`;
}

/** 暂停计时, 恢复计时, 申请延期: what is done with the clock of a step. */
export interface Clocking {
  readonly by: string;
  readonly item?: string;
  readonly why: string;
  readonly ground?: string;
  readonly amount?: number;
  readonly files?: readonly Sending[];
}

const clockings = { pause: '暂停计时', resume: '恢复计时', extend: '申请延期' } as const;

export async function clock(
  matter: Matter,
  step: string,
  kind: keyof typeof clockings,
  { by, item, files = [], ...rest }: Clocking,
): Promise<void> {
  const { site } = matter.desk;
  const row = await matter.open(step, item);
  await site.post(by, `/api/requests/${matter.id}/steps/${step}/clock`, {
    kind,
    ...rest,
    item: row.item,
    round: row.round,
    attachments: await upload(site, by, files),
  });
  const papers = files.map((file) => `《${file.name}》`).join('');
  const amount = rest.amount === undefined ? '' : `${String(rest.amount)}个工作日`;
  const shown = papers === '' ? '' : `，附${papers}`;
  matter.did(`${await calledIn(matter)}${clockings[kind]}${amount}：“${rest.why}”${shown}`);
  await matter.look();
}
