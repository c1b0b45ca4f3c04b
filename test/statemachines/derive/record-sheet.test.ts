import { describe, expect, test } from '@jest/globals';
import type { RequestEvent } from '#domain/events.ts';
import { openFonts } from '#functions/pdf/font/fonts.ts';
import { renderRecord, slipPrinter } from '#functions/pdf/render-record.ts';
import { renderSheet } from '#functions/pdf/render-sheet.ts';
import { recordSheet } from '#statemachines/derive/record-sheet.ts';
import { slipSheet } from '#statemachines/derive/slip-sheet.ts';
import { routes } from '#statemachines/routes/index.ts';
import { expectGolden } from '../../golden.ts';
import { readPdf } from '../../functions/pdf/read-pdf.ts';
import { anyRequest } from '../../rig/examples/any-request.ts';
import { storiesOf } from '../../rig/example-request.ts';
import { simpleRepair, supplementedRepair } from '../../rig/examples/repairs.ts';
import { sheetText } from '../../rig/sheet-text.ts';
import type { Told } from '../../rig/teller.ts';
import { digest } from '../../rig/teller-tools.ts';

const code = 'A1B2-C3D4-E5F6';
const baseUrl = 'https://qianban.qingshan.example';
const sheetOf = (told: Told) => recordSheet({ ...told, code, verifyUrl: `${baseUrl}/v/${code}` });
const tight = (text: string): string => text.replaceAll(/\s/gu, '');
const printed = async (bytes: Promise<Uint8Array>): Promise<string> =>
  tight(readPdf(await bytes).texts.join(''));
const sceneOf = (told: Told) => ({ ...told, now: '', tokens: [], mails: [], standing: {} });
const room = { baseUrl, digest };

const all = routes.flatMap((route) =>
  Object.entries(storiesOf(route)).map(([name, tell]) => ({ name: `${route.id}/${name}`, tell })),
);

describe.each(all)('$name', ({ name, tell }) => {
  test('says what a reviewer approved', async () => {
    expectGolden(`${name}.txt`, sheetText(sheetOf(await tell())));
  });

  test('has the slips a reviewer approved', async () => {
    const { route, state, office } = await tell();
    const sheets = state.slips.map((slip) =>
      sheetText(
        slipSheet({ route, slip, state, office, code, verifyUrl: `${baseUrl}/v/x/${code}` }),
      ),
    );
    if (sheets.length > 0)
      expectGolden(`${name.replace('record', 'slips')}.txt`, sheets.join('\n'));
    expect(state.slips.every(({ number }) => number !== '')).toBe(true);
  });

  test('prints every opinion, name, post and hash, and the same bytes again', async () => {
    const told = await tell();
    const render = () => renderRecord(room)(sceneOf(told), told.trail, code);
    const bytes = await render();
    const text = await printed(Promise.resolve(bytes));
    expect(missingFrom(text, told)).toEqual([]);
    expect(Buffer.compare(bytes, await render())).toBe(0);
    expect(Buffer.compare(bytes, await renderSheet(sheetOf(told), openFonts()))).toBe(0);
  });
});

test.each(routes)('$id: a request of any answers has a record and slips', async (route) => {
  const told = await anyRequest(route);
  expect(told.state.at).toBe('record');
  const text = await printed(renderRecord(room)(sceneOf(told), told.trail, code));
  expect(missingFrom(text, told)).toEqual([]);
  for (const slip of told.state.slips) {
    // eslint-disable-next-line no-await-in-loop
    expect(await printed(slipPrinter(room)(sceneOf(told), slip))).toContain(slip.number);
  }
});

/** What somebody said or signed that does not stand in the record. */
function missingFrom(text: string, { state, trail }: Told): readonly string[] {
  const said = trail.flatMap((event) => {
    if (event.type === 'decided')
      return [event.decision.opinion, event.decision.name, event.by.name, event.decision.post];
    if (event.type === 'withdrawn') return [event.reason, event.by.name];
    return event.type === 'noted' ? [event.note.text, event.note.name] : [];
  });
  const files = state.attachments.flatMap(({ name, sha256 }) => [name, sha256]);
  const numbers = [...Object.values(state.numbers), ...state.slips.map(({ number }) => number)];
  return [...said, ...files, ...numbers, state.hash, state.chain].filter(
    (each) => !text.includes(tight(each)),
  );
}

test('the attached data is the request and its trail, without what only the machine needs', async () => {
  const told = await supplementedRepair();
  const source: unknown = JSON.parse(sheetOf(told).source?.json ?? '');
  expect(source).toMatchObject({
    format: 'qianban-record',
    route: { id: 'vehicle-repair', hash: told.hash },
    request: { outcome: 'done', data: told.state.data },
    chain: { events: told.trail.length, hash: told.state.chain },
    trail: told.trail,
  });
  expect(JSON.stringify(source)).not.toContain('"epoch"');
});

test('a slip that was replaced says so in its heading, its fields and beside its QR', async () => {
  const told = await supplementedRepair();
  const [old, fresh] = told.state.slips;
  if (old === undefined || fresh === undefined) throw new Error('the story has two slips');
  const [void_, good] = await Promise.all(
    [old, fresh].map((slip) => printed(slipPrinter(room)(sceneOf(told), slip))),
  );
  expect(void_?.match(/作废：内容变更/gu)).toHaveLength(4);
  expect(void_).toContain('车辆维修单（作废）');
  expect(void_).toContain('第2次打印');
  expect(good).not.toContain('作废：');
  expect(good).toContain('确认本单未作废');
});

test('a name that no font has does not keep a request from its record', async () => {
  const told = await supplementedRepair();
  const [first, ...rest] = told.state.attachments;
  if (first === undefined) throw new Error('the story has files');
  const state = { ...told.state, attachments: [{ ...first, name: '报价😀单.pdf' }, ...rest] };
  const text = await printed(renderRecord(room)(sceneOf({ ...told, state }), told.trail, code));
  expect(text).toContain('报价〓单.pdf');
  expect(text).toContain('“〓”代替字库不能印出的字符');
  expect(sheetOf({ ...told, state }).source?.json).toContain('😀');
});

test('the everyday repair takes three pages', async () => {
  const told = await simpleRepair();
  expect(readPdf(await renderRecord(room)(sceneOf(told), told.trail, code)).texts).toHaveLength(3);
});

test('handing a step over is signed for like a decision', async () => {
  const told = await simpleRepair();
  const trail: readonly RequestEvent[] = [
    ...told.trail,
    {
      type: 'reassigned',
      at: '2026-11-24T01:00:00.000Z',
      by: { person: 'tang-li', name: '唐立', post: '系统管理员' },
      step: 'file',
      item: '',
      round: 1,
      owner: { person: 'song-yuwei' },
      why: '何秀梅出差。',
    },
  ];
  const text = sheetText(sheetOf({ ...told, trail }));
  expect(text).toContain(
    'opinion=何秀梅出差。  outcome=移交宋雨薇  post=系统管理员  name=唐立  signedAt=2026-11-24 09:00',
  );
});

test('a control of a lower risk says who ticked it, and bears no mark where nobody did', async () => {
  const told = await simpleRepair();
  const { id = '', at = '' } = told.route.risks.find(({ level }) => level === 'medium') ?? {};
  const ticked = told.trail.map((event) =>
    event.type === 'decided' && event.step === at
      ? { ...event, decision: { ...event.decision, controls: [`${id}#0`] } }
      : event,
  );
  const control = '已看近期维修记录，项目不重复，或者理由清楚';
  expect(sheetText(sheetOf(told))).toContain(`text=${control}\n`);
  expect(sheetText(sheetOf({ ...told, trail: ticked }))).toMatch(
    new RegExp(`text=${control}（欧阳堃 [^）]+）  confirmed=true`, 'u'),
  );
});
