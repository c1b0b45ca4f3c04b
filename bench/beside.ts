import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import type { Line } from './figures.ts';
import { type BenchOffice, openBenchOffice } from './office/in-process.ts';
import { transitions } from './transitions.ts';

/**
 * State transitions of an incoming document that is simply handled, and of one that is handed on, asked about, signed by
 * one more, urged, stopped, resumed, extended, reminded of and gathered into morning mails on the way: the same number.
 */
export async function besideCounts(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const matterKind of ['general', 'request'] as const) {
    // eslint-disable-next-line no-await-in-loop
    const plain = await walked(matterKind, false);
    // eslint-disable-next-line no-await-in-loop
    const beside = await walked(matterKind, true);
    lines.push({
      measure: 'state transitions',
      subject: `an incoming document (${matterKind}), and with acts beside deciding`,
      acts: beside.acts,
      mails: { plain: plain.mails, beside: beside.mails },
      trailEvents: { plain: plain.events, beside: beside.events },
      stateTransitions: { plain: plain.transitions, beside: beside.transitions },
    });
  }
  return lines;
}

interface Walk {
  readonly acts: readonly string[];
  readonly mails: number;
  readonly events: number;
  readonly transitions: number;
}

function rowOf(state: RequestState, step: string, item: string): StepRow {
  const row = openSteps(state).find((one) => one.step === step && one.item === item);
  if (row === undefined) throw new Error(`${step} ${item} is not open`);
  return row;
}

const content = new TextEncoder().encode('%PDF-1.7 a file made for a measurement');
const departments = ['engineering', 'water-resources'];

async function walked(matterKind: 'general' | 'request', isBeside: boolean): Promise<Walk> {
  const dir = mkdtempSync(join(tmpdir(), 'qianban-bench-'));
  let now = new Date('2026-03-02T01:00:00.000Z');
  const office = await openBenchOffice({ dir, typesets: false, now: () => now });
  const acts: string[] = [];
  const { deeds, as } = office;
  try {
    const id = await filed(office, matterKind);
    const stateOf = () => deeds.request(as('gao-zhenhua'), id);
    const done = async (name: string, act: Promise<unknown>) => {
      await act;
      acts.push(name);
      await office.quiet();
    };
    const morning = async (date: string) => {
      now = new Date(`${date}T00:31:00.000Z`);
      if (!isBeside) return;
      await office.sweep();
      await office.sweep();
      acts.push(`morning mails of ${date}`);
    };
    const decide = async (step: string, by: string, answers: JsonObject = {}, item = '') => {
      const state = await stateOf();
      await deeds.decide(as(by), id, rowOf(state, step, item), {
        act: 'agree',
        opinion: '同意。',
        controls: documentReceiving.risks
          .filter(({ at }) => at === step)
          .flatMap((risk) => risk.controls.map((_, n) => `${risk.id}#${String(n)}`)),
        answers,
        document: state.document,
        attachments: [],
      });
      await office.quiet();
    };
    if (isBeside) {
      const first = rowOf(await stateOf(), 'draft-opinion', '');
      const asking = { kind: 'add', how: 'asked', to: 'tang-li', why: '是否已登记？' } as const;
      await done('asked', deeds.move(as('ouyang-kun'), id, first, asking));
      await decide('draft-opinion', 'tang-li');
      const urging = { kind: 'urge', why: '请尽快。' } as const;
      await done('urged', deeds.move(as('song-yuwei'), id, first, urging));
    }
    await morning('2026-03-03');
    await decide('draft-opinion', 'ouyang-kun', { departments });
    await decide('prenotify', 'song-yuwei', { prenotified: '承办股室，电话' });
    await decide('request-top-urgent', 'luo-qiming');
    if (isBeside) {
      const row = rowOf(await stateOf(), 'instruct', '');
      const adding = {
        kind: 'add',
        how: 'before',
        to: 'fang-zhiyuan',
        why: '请先提意见。',
      } as const;
      await done('signer added', deeds.move(as('shen-liqun'), id, row, adding));
      await decide('instruct', 'fang-zhiyuan');
    }
    await decide('instruct', 'shen-liqun', { departments, leadDepartment: 'engineering' });
    if (isBeside) {
      const row = rowOf(await stateOf(), 'dispatch', '');
      const moving = { kind: 'transfer', to: 'tang-li', why: '机要员外出' } as const;
      await done('transferred', deeds.move(as('song-yuwei'), id, row, moving));
    }
    await decide('dispatch', isBeside ? 'tang-li' : 'song-yuwei', {
      noticedDeadline: '2026-04-30',
    });
    await decide('sign-for', 'shi-yan', {}, 'water-resources');
    await decide('sign-for', 'tian-ji', {}, 'engineering');
    await decide('return-original', 'tian-ji', { originalPlace: '机要柜' });
    if (isBeside && matterKind === 'request') {
      const row = rowOf(await stateOf(), 'reply', '');
      const attachments = [await paper(office, 'ma-jun')];
      const pausing = { kind: 'pause', ground: 'superior', why: '', attachments } as const;
      await done('stopped', deeds.clock(as('ma-jun'), id, row, pausing));
      now = new Date('2026-03-05T01:00:00.000Z');
      const resuming = { kind: 'resume', why: '' } as const;
      await done('resumed', deeds.clock(as('ma-jun'), id, row, resuming));
    }
    if (isBeside && matterKind === 'general') {
      const row = rowOf(await stateOf(), 'handle', 'engineering');
      const asking = { kind: 'extend', amount: 3, why: '人手不足' } as const;
      await done('more time asked for', deeds.clock(as('ma-jun'), id, row, asking));
      const side = openSteps(await stateOf()).find(({ step }) => step === 'extension');
      await done('extended', decide('extension', 'shen-liqun', {}, side?.item));
    }
    await morning('2026-03-19');
    await morning('2026-03-23');
    if (matterKind === 'request') {
      await decide('reply', 'zheng-yan');
      await decide('reply', 'ma-jun', { result: '已答复。' });
    } else {
      await decide('handle', 'zheng-yan', { result: '已办。' }, 'water-resources');
      await decide('handle', 'ma-jun', { result: '已办。' }, 'engineering');
    }
    await decide('close', 'song-yuwei', { closingGround: 'done' });
    await office.sweep();
    await office.quiet();
    const trail = await deeds.trail(as('gao-zhenhua'), id);
    return {
      acts,
      mails: office.mails(),
      events: trail.length,
      transitions: await transitions(office.states, id, documentReceiving.id),
    };
  } finally {
    await office.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function filed(office: BenchOffice, matterKind: string): Promise<string> {
  const registrar = office.as('song-yuwei');
  const original = { ...(await paper(office, 'song-yuwei')), rule: 'original' };
  const answers = {
    issuer: '青山县防汛抗旱指挥部办公室',
    docTitle: '关于开展水利工程安全隐患排查整治的通知',
    copies: 1,
    pages: 6,
    urgency: 'top-urgent',
    secrecy: 'internal',
    docClass: 'handling',
    matterKind,
    receivedOn: '2026-03-02',
  };
  const draft = await office.deeds.saveDraft(registrar, documentReceiving.id, answers, [original]);
  const { id } = await office.deeds.submit(registrar, draft.id);
  await office.quiet();
  return id;
}

async function paper({ deeds, world, as }: BenchOffice, person: string) {
  const ticket = await deeds.announceFile(as(person), { name: 'a.pdf', size: content.length });
  await world.uploads.keep(ticket.fields['key'] ?? '', content, 'application/pdf');
  return deeds.receiveFile(as(person), ticket.id, 'material');
}
