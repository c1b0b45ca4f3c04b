import { afterEach, describe, expect, test } from '@jest/globals';
import { dateIn } from '#domain/dates.ts';
import type { OfficeData, StandIn } from '#domain/office.ts';
import { openSteps, type RequestState } from '#domain/request.ts';
import { sealUse } from '#statemachines/routes/seals/seal-use.ts';
import { everyRouteOn } from '../rig/every-route-on.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { refusal } from '../rig/tied-desk.ts';
import { uploads } from '../rig/walk.ts';
import { soundForm } from '../refusals-http/sound-forms.ts';

/** Whoever asks for a seal, approves it and presses it are three persons, by whatever post or absence they come. */

const keeper = 'jiang-wenhui';
const approver = 'luo-qiming';
const chief = 'ouyang-kun';
const asker = 'zhou-jianping';

let rig: Rig;
afterEach(() => rig.close());

const away = (absent: string, standIn: string): StandIn => ({
  id: `${absent}-${standIn}`,
  absent,
  standIn,
  from: dateIn('Asia/Shanghai', new Date().toISOString()),
  to: '2099-12-31',
  why: '出差',
  setBy: absent,
});

/** Files a use of the general section's seal, which the deputy for the office approves. */
async function filed(person: string, office: Partial<OfficeData> = {}): Promise<string> {
  rig = await openRig({ office: { ...everyRouteOn, ...office } });
  const { form, files } = soundForm('seal-use');
  const paper = await uploads(rig, person, sealUse, files);
  const answers = { ...form, sealKind: 'department', seal: 'general-seal' };
  const draft = await rig.deeds.saveDraft(rig.as(person), sealUse.id, answers, paper);
  return (await rig.deeds.submit(rig.as(person), draft.id)).id;
}

async function at(id: string): Promise<RequestState> {
  await rig.quiet();
  return rig.deeds.request(rig.as('gao-zhenhua'), id);
}

async function decide(person: string, id: string): Promise<string> {
  const { document, ...state } = await at(id);
  const [row] = openSteps(state);
  if (row === undefined) throw new Error('nothing is open');
  const choice = { act: 'agree', opinion: '同意。', controls: [], attachments: [], document };
  const controls = sealUse.risks
    .filter((risk) => risk.at === row.step)
    .flatMap((risk) => risk.controls.map((_control, n) => `${risk.id}#${String(n)}`));
  const said = await refusal(
    rig.deeds.decide(rig.as(person), id, row, { ...choice, controls, answers: {} }),
  );
  return `${row.step} ${said.split(' ', 1)[0] ?? ''}`;
}

/** The section's chief does what comes before the seal is pressed. */
async function toStamp(id: string): Promise<void> {
  if ((await at(id)).at === 'stamp') return;
  expect(await decide(chief, id)).toMatch(/ done$/u);
  await toStamp(id);
}

const ownerOf = async (id: string) => openSteps(await at(id))[0]?.owner;

describe('a seal whose catalogue names who approves', () => {
  test('is not approved by who asks for it: another decides', async () => {
    const id = await filed(approver);
    expect(await decide('fang-zhiyuan', id)).toBe('section done');
    expect(await ownerOf(id)).not.toEqual({ post: 'deputy-head-office' });
    expect(await decide(approver, id)).toMatch(/^approve (?:not-your-step|own-request)$/u);
  });

  test('is not pressed by its keeper who approved it for somebody absent', async () => {
    const id = await filed(asker, { standIns: [away(approver, keeper)] });
    expect(await decide(chief, id)).toBe('section done');
    expect(await decide(keeper, id)).toBe('approve done');
    await toStamp(id);
    expect(await decide(keeper, id)).toMatch(/^stamp (?:not-your-step|same-person)$/u);
  });

  test('is not pressed by who approved it and stands in for its keeper', async () => {
    const id = await filed(asker, { standIns: [away(keeper, approver)] });
    expect(await decide(chief, id)).toBe('section done');
    expect(await decide(approver, id)).toBe('approve done');
    await toStamp(id);
    expect(await decide(approver, id)).toMatch(/^stamp (?:not-your-step|same-person)$/u);
  });

  test('is not pressed by its keeper who holds the approver’s post as well', async () => {
    const holdings = [
      ...everyRouteOn.holdings,
      { person: keeper, post: 'deputy-head-office', department: undefined },
    ].map(({ department, ...held }) => (department === undefined ? held : { ...held, department }));
    const id = await filed(asker, { holdings });
    expect(await decide(chief, id)).toBe('section done');
    expect(await decide(keeper, id)).toBe('approve done');
    await toStamp(id);
    expect(await decide(keeper, id)).toMatch(/^stamp (?:not-your-step|same-person)$/u);
  });
});
