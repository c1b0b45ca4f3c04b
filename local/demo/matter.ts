import { setTimeout as pause } from 'node:timers/promises';
import { outcomesFor } from '#domain/acts/decide.ts';
import { turnOf } from '#domain/acts/turn.ts';
import { fullDay, nearMoment } from '#domain/date-words.ts';
import type { Office } from '#domain/office.ts';
import {
  comesToNothing,
  decisionsOf,
  openSteps,
  type RequestState,
  type StepRow,
} from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import type { Route } from '#statemachines/route.ts';
import { termsOf } from '#statemachines/terms.ts';
import type { Desk } from './desk.ts';
import { mailTo } from './mails.ts';
import { nameAndPost, narrator } from './narrator.ts';
import { decideFromMail, decideWithSecond, setPin } from './second-person.ts';
import { type Sending, upload } from './upload.ts';

/** What somebody does at a step. `act` is `agree` when left out. */
export interface Doing {
  readonly by: string;
  readonly item?: string;
  readonly act?: string;
  readonly opinion?: string;
  /** Who confirms what is signed with a PIN, where the step asks for a passkey. */
  readonly second?: string;
  /** From the link of his mail, with a PIN, not signed in. */
  readonly byMail?: true;
  /** 圈阅: strokes as the pad sends them. */
  readonly handwriting?: string;
  /** 电话请示, or with `how` 手写批示: whose word it is that `by` records, and when it was said or which day stands on the paper. */
  readonly phone?: { readonly leader: string; readonly saidAt: string; readonly how?: 'paper' };
  readonly answers?: JsonObject;
  readonly files?: readonly Sending[];
  /** Of a return: the step it goes to, and how it comes back. */
  readonly to?: string;
  readonly resume?: 'direct' | 'again';
}

/** One request from form to record, each act by its own person over the API or the pages. */
export interface Matter {
  readonly id: string;
  readonly route: Route;
  readonly desk: Desk;
  /** The request as it was last seen. */
  state(): RequestState;
  /** The request as it is now, as its requester sees it. */
  look(): Promise<RequestState>;
  /** Waits until a step waits for somebody. */
  open(step: string, item?: string): Promise<StepRow>;
  /** Tells what somebody did just now. */
  did(words: string): void;
  /** Slips as they were printed, by file name. */
  readonly slips: ReadonlyMap<string, Uint8Array>;
  /** Waits until the step waits for a person, then decides it. */
  decide(step: string, doing: Doing): Promise<void>;
  /** Waits until the step waits for a person, who then sees the request. */
  ready(step: string): Promise<void>;
  /** Waits until all of these wait at the same time. */
  together(...places: readonly (readonly [step: string, item: string])[]): Promise<void>;
  note(by: string, text: string): Promise<void>;
  withdraw(by: string, reason: string): Promise<void>;
  print(by: string, number: string): Promise<void>;
  /** Waits until the request's page says that a mail was not delivered. */
  bounced(by: string): Promise<void>;
  /** What the page said of mails that were not delivered. */
  undelivered(): readonly string[];
  /** Waits until the record is made. */
  closed(): Promise<void>;
}

const patienceMs = 60_000;

/** Files a request in somebody's name over the API. Throws a `Refused` for what the office does not take. */
export async function fileRequest(
  desk: Desk,
  routeId: string,
  doing: Omit<Doing, 'item' | 'act' | 'opinion'>,
): Promise<Matter> {
  const attachments = await upload(desk.site, doing.by, doing.files ?? []);
  const body = { route: routeId, form: doing.answers ?? {}, attachments };
  const state: RequestState = JSON.parse(await desk.site.post(doing.by, '/api/requests', body));
  const matter = matterOf(desk, state);
  matter.did(
    `${nameAndPost(desk.office, doing.by)}填报：${state.headline}${tellFiles(doing.files)}`,
  );
  return matter;
}

/** A request that stands already, such as one that the office opened by itself. */
export function matterOf(desk: Desk, request: RequestState): Matter {
  const { site, office, tell } = desk;
  const route = routeOf(request.route);
  if (route === undefined) throw new Error(`no route ${request.route}`);
  const slips = new Map<string, Uint8Array>();
  const undelivered: string[] = [];
  const { id } = request;
  const requester = request.requester.person;
  const address = `/api/requests/${id}`;
  let state = request;
  const story = narrator(office, route, () => state.numbers['serial'] ?? id, tell);

  const look = async (): Promise<RequestState> => {
    state = JSON.parse(await site.get(requester, address));
    story.follow(state);
    return state;
  };
  /** Looks until what is waited for is there. */
  const until = async <Found>(
    what: string,
    find: (now: RequestState) => Found | undefined | Promise<Found | undefined>,
  ): Promise<Found> => {
    const end = performance.now() + patienceMs;
    for (;;) {
      // Looking again is all there is to do.
      // eslint-disable-next-line no-await-in-loop
      const found = await find(await look());
      if (found !== undefined) return found;
      if (performance.now() > end) throw new Error(`${what}：等了${String(patienceMs / 1000)}秒`);
      // eslint-disable-next-line no-await-in-loop
      await pause(20);
    }
  };
  const open = (step: string, item = ''): Promise<StepRow> =>
    until(`${step} ${item}`, (now) =>
      openSteps(now).find((row) => row.step === step && row.item === item),
    );
  const did = (words: string): void => {
    story.did(desk.now(), words);
  };

  const getPin = async (person: string): Promise<void> => {
    await setPin(site, person);
    did(`${nameAndPost(office, person)}当面领取登记码，设置签批密码`);
  };

  return {
    id,
    route,
    desk,
    slips,
    state: () => state,
    look,
    open,
    did,

    async decide(step, { by, item = '', act = 'agree', opinion = '', files, ...how }) {
      const { second, byMail, ...rest } = how;
      const row = await open(step, item);
      const seen: RequestState = JSON.parse(await site.get(by, address));
      const terms = termsOf(route, step, seen);
      // A word by telephone is the leader's: its recorder has no place in the step, and confirms nothing.
      const isHis = rest.phone === undefined;
      const outcomes =
        terms === undefined || !isHis
          ? terms?.outcomes
          : outcomesFor(terms, turnOf(seen, row, terms, office, by).slot);
      const outcome = outcomes?.[act];
      const controls =
        isHis && outcome?.confirms === true ? (terms?.controls ?? []).map(({ key }) => key) : [];
      const decision = {
        ...rest,
        action: act,
        opinion,
        item,
        round: row.round,
        controls,
        document: seen.document,
        attachments: await upload(site, by, files ?? []),
      };
      const made = { by, act, opinion, controls };
      if (second !== undefined) {
        await getPin(by);
        const page = `/requests/${id}/steps/${step}?round=${String(row.round)}`;
        const to = office.persons.find((person) => person.id === second)?.email ?? '';
        await decideWithSecond(site, { ...made, second, page, address: to });
        const confirming = `${nameAndPost(office, second)}从自己的邮件打开，登录后确认`;
        did(`${nameAndPost(office, by)}输入签批密码提交；${confirming}，决定才生效`);
        state = JSON.parse(await site.get(by, address));
      } else if (byMail === true) {
        await getPin(by);
        const { links } = await mailTo(desk, by, state.headline, '打开审批页');
        await decideFromMail(site, links[0] ?? '', made);
        state = JSON.parse(await site.get(by, address));
      } else {
        state = JSON.parse(await site.post(by, `${address}/steps/${step}/decision`, decision));
      }
      const now = state.steps.find(({ n }) => n === row.n) ?? row;
      const done = decisionsOf(now).findLast(({ person }) => person === by);
      const who = `${done?.name ?? by}（${done?.post ?? ''}）${phoned(office, rest.phone)}`;
      const back = rest.resume === undefined ? '' : returnWords[rest.resume];
      const mail = byMail === true ? '打开邮件里的链接，输入签批密码，' : '';
      const pen = rest.handwriting === undefined ? '' : '，手写';
      const confirmed = controls.length === 0 ? '' : `，确认防控措施${String(controls.length)}项`;
      const said = opinion === '' ? '' : `：“${opinion}”`;
      did(
        `${who}${mail}${outcome?.title.zh ?? act}${back}${pen}${said}${confirmed}${tellFiles(files)}`,
      );
    },

    async ready(step) {
      await open(step, '');
    },

    async together(...places) {
      await Promise.all(places.map(([step, item]) => open(step, item)));
      did(`${String(places.length)}个环节同时待办，互不等候`);
    },

    async note(by, text) {
      await site.submit(by, `/requests/${id}`, { text, _note: '1' }, `/requests/${id}/notes`);
      did(`${nameAndPost(office, by)}补充说明：“${text}”`);
      await look();
    },

    async withdraw(by, reason) {
      await until('可以撤回', (now) => openSteps(now)[0]);
      await site.submit(by, `/requests/${id}`, { reason }, `/requests/${id}/withdraw`);
      did(`${nameAndPost(office, by)}撤回：“${reason}”`);
      await look();
    },

    async print(by, number) {
      const slip = `/requests/${id}/slips/${encodeURIComponent(number)}`;
      await site.submit(by, `/requests/${id}`, {}, slip);
      const bytes = await site.open(by, `${slip}/pdf`);
      const isVoid = isVoided(await look(), number);
      slips.set(`${number}${isVoid ? '（作废）' : ''}.pdf`, bytes);
      did(`${nameAndPost(office, by)}打印${number}${isVoid ? '，印有作废标记' : ''}`);
    },

    async bounced(by) {
      const said = await until('退信', async () => {
        const page = await site.page(by, `/requests/${id}`);
        return /没有送到（[^）]+）[^<]*/u.exec(page)?.[0];
      });
      undelivered.push(said);
      did(`${nameAndPost(office, by)}在页面上看到：${said}`);
    },
    undelivered: () => undelivered,

    async closed() {
      const record = await until('归档', (now) => now.record);
      did(`${closings[state.outcome ?? 'done']}，归档审批单已成，核验码${record.code}`);
    },
  };
}

/** Whose word was recorded, and when it was said or written. */
function phoned(office: Office, phone: Doing['phone']): string {
  if (phone === undefined) return '';
  const leader = nameAndPost(office, phone.leader);
  if (phone.how === 'paper') return `登记手写批示，${leader}${fullDay(phone.saidAt, 'zh')}批示，`;
  const said = nearMoment(office.zone, phone.saidAt, 'zh');
  return `登记电话请示，${leader}${said}电话指示，`;
}

const tellFiles = (files: readonly Sending[] = []): string =>
  files.length === 0 ? '' : `，附${files.map(({ name }) => `《${name}》`).join('')}`;

/** A new issue voids the one before it, and a request that came to nothing all of its slips. */
const isVoided = (state: RequestState, number: string): boolean =>
  comesToNothing(state) || state.slips.find((slip) => slip.number === number)?.voided !== undefined;

const returnWords = { direct: '，改后直接送我', again: '，改后重新逐级审批' } as const;
const closings = {
  done: '办结',
  refused: '不同意，办结',
  withdrawn: '已撤回',
  void: '作废',
} as const;
