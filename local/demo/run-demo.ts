import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateIn } from '#domain/dates.ts';
import { liveWorld } from '#functions/live.ts';
import { requestKey } from '#functions/stores/requests.ts';
import { eventOf, readTrail } from '#functions/stores/trail.ts';
import type { Case } from './cases/case.ts';
import { openBureau, type Bureau } from './bureau.ts';
import { lookThrough, wordsOf } from './check-paper.ts';
import { type Kept, keepCase } from './keep-case.ts';
import { keepMails } from './keep-mails.ts';
import type { Matter } from './matter.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Errand } from './month/errand.ts';
import { keepRegisters } from './month/keep-registers.ts';
import { printRest, runMonth } from './month/run-month.ts';
import { settle } from './settle.ts';
import { site } from './site.ts';

export interface DemoOptions {
  /** Where records, slips, trails, mails and `index.json` are left. */
  readonly dir: string;
  readonly cases: readonly Case[];
  /** The errands of a month, done before the cases; none where left out. */
  readonly month?: readonly Errand[];
  readonly tell: (line: string) => void;
  /** Lines of the machine itself; they are for whoever looks for a fault. */
  readonly log: (line: string) => void;
}

/** Runs the cases on a fresh office and leaves what they left. Answers whether everything came to its end. */
export async function runDemo({
  dir,
  cases,
  month = [],
  tell,
  log,
}: DemoOptions): Promise<boolean> {
  const started = performance.now();
  mkdirSync(dir, { recursive: true });
  const bureau = await openBureau(log);
  try {
    const { office, machine, clock } = bureau;
    tell(`${office.name.zh}（演示）在 ${machine.url} 开门。`);
    const desk = openDesk({ site: site(machine.url), office, tell }, clock, () =>
      settle(machine, clock),
    );
    const kept: Kept[] = [];
    let stopped = 0;
    for (const each of cases) {
      // One case after the other, so that the story can be read.
      // eslint-disable-next-line no-await-in-loop
      const done = await runCase(dir, bureau, desk, each);
      if (done === undefined) stopped += 1;
      else kept.push(...done);
    }
    const began = dateIn(office.zone, desk.now());
    const { matters, stopped: left } = await runMonth(desk, month);
    stopped += left;
    for (const matter of matters) {
      // eslint-disable-next-line no-await-in-loop
      const done = await keepOne(dir, bureau, matter);
      if (done === undefined) stopped += 1;
      else kept.push(done);
    }
    await settle(machine, clock);
    if (month.length > 0) await keepRegisters(dir, desk, began);
    const mails = await keepMails(dir, machine.url);
    writeFileSync(join(dir, 'index.json'), `${JSON.stringify({ requests: kept }, null, 2)}\n`);
    const seconds = Math.round((performance.now() - started) / 1000);
    tell('');
    tell(
      `${month.length === 0 ? '' : `一个月的差事${String(month.length)}件，`}案例${String(cases.length)}个，没走完的${String(stopped)}个，办结${String(kept.length)}件；邮件${String(mails)}封；用时${String(seconds)}秒。材料在 ${dir}`,
    );
    return stopped === 0;
  } finally {
    await bureau.close();
  }
}

/** One case to its end; undefined, and told, where it did not get there. */
async function runCase(
  dir: string,
  bureau: Bureau,
  desk: Desk,
  { title, run }: Case,
): Promise<readonly Kept[] | undefined> {
  const { tell } = desk;
  tell('');
  tell(`【${title}】`);
  try {
    const matters = [await run(desk, dateIn(desk.office.zone, desk.now()))].flat();
    const kept: Kept[] = [];
    for (const matter of matters) {
      // eslint-disable-next-line no-await-in-loop
      kept.push(await keep(dir, bureau, title, matter));
    }
    return kept;
  } catch (error) {
    tell(`失败：${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Keeps a request of the month; undefined, and told, where it did not get to its end. */
async function keepOne(dir: string, bureau: Bureau, matter: Matter): Promise<Kept | undefined> {
  try {
    await printRest(matter);
    return await keep(dir, bureau, matter.route.title.zh, matter);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    matter.desk.tell(`失败：${matter.state().headline}：${said}`);
    return undefined;
  }
}

/** Leaves what a request left. Throws where a reader outside misses something in its papers. */
async function keep(
  dir: string,
  { machine }: Bureau,
  title: string,
  matter: Matter,
): Promise<Kept> {
  const { site: office, tell } = matter.desk;
  await matter.closed();
  const { id, requester } = matter.state();
  const record = await office.download(requester.person, `/api/records/${id}.pdf`);
  const { db, tables } = liveWorld(machine.host);
  const trail = await readTrail(db, tables.trail, requestKey(id));
  const kept = keepCase(dir, { title, matter, record, trail });
  const words = wordsOf(matter.state(), trail.map(eventOf), matter.desk.office.zone);
  if (!check(dir, kept, words, tell)) throw new Error(`${kept.number}的材料不全`);
  return kept;
}

/** A second pair of eyes on every PDF. */
function check(
  dir: string,
  { record, slips }: Kept,
  words: readonly string[],
  tell: (line: string) => void,
): boolean {
  const found = [
    { file: record.file, ...lookThrough(join(dir, record.file), words) },
    ...slips.map(({ file, number }) => ({ file, ...lookThrough(join(dir, file), [number]) })),
  ];
  for (const { file, missing, faults, with: tools } of found) {
    const trouble = [...missing.map((word) => `缺“${word}”`), ...faults];
    const how =
      tools.length === 0 ? '未检查，没有安装 pdftotext 和 qpdf' : `${tools.join('、')}检查`;
    tell(`          ${file}　${trouble.length === 0 ? `${how}无误` : trouble.join('；')}`);
  }
  return found.every(({ missing, faults }) => missing.length + faults.length === 0);
}
