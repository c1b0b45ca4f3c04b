import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { openSteps } from '#domain/request.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { chance } from '../../rig/random.ts';
import { uploads } from '../../rig/walk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

/** Registers one, or fails as an office does: a field missing, a deadline before the day of receipt. */
async function register(docClass: string, fault: string): Promise<string | undefined> {
  const by = rig.as('song-yuwei');
  const files = await uploads(rig, by.person, documentReceiving, ['original']);
  const answers = {
    issuer: '省水利厅',
    docTitle: fault === 'untitled' ? '' : '关于做好汛前检查工作的通知',
    copies: 1,
    pages: 6,
    urgency: 'normal',
    secrecy: 'internal',
    docClass,
    matterKind: 'general',
    receivedOn: '2026-11-03',
    ...(fault === 'early' ? { statedDeadline: '2026-11-01' } : {}),
  };
  const draft = await rig.deeds.saveDraft(by, documentReceiving.id, answers, files);
  try {
    const { id } = await rig.deeds.submit(by, draft.id);
    return id;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** The head has it handled: it is numbered anew in the other class. */
async function convert(id: string): Promise<void> {
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  const [row] = openSteps(state);
  if (row === undefined) throw new Error('nothing is open');
  const departments = ['engineering'];
  const decide = (person: string, act: string, answers: object) =>
    rig.deeds.decide(rig.as(person), id, row, {
      act,
      opinion: '请办理。',
      controls: [],
      answers: JSON.parse(JSON.stringify(answers)),
      document: state.document,
      attachments: [],
    });
  if (row.step === 'draft-opinion') await decide('ouyang-kun', 'agree', {});
  else if (row.step === 'request-instruction') await decide('luo-qiming', 'agree', {});
  else {
    await decide('shen-liqun', 'convert', { departments });
    return;
  }
  await rig.quiet();
  await convert(id);
}

test('numbers are never skipped and never given twice, whoever registers at the same time and whatever fails', async () => {
  const dice = chance(11);
  const filed: string[] = [];
  // Waves of several at once: within one they fight for the same number.
  for (let wave = 0; wave < 6; wave += 1) {
    const tries = Array.from({ length: 5 }, () =>
      register(
        dice.pick(['handling', 'circulation']),
        dice.pick(['', '', '', 'untitled', 'early']),
      ),
    );
    // eslint-disable-next-line no-await-in-loop
    filed.push(...(await Promise.all(tries)).flatMap((id) => id ?? []));
  }
  await rig.quiet();
  const seer = rig.as('gao-zhenhua');
  const all = () => Promise.all(filed.map((id) => rig.deeds.request(seer, id)));
  const circulated = (await all()).filter(({ data }) => data['docClass'] === 'circulation');
  expect(circulated.length).toBeGreaterThan(2);
  await Promise.all(circulated.slice(0, 3).map(({ id }) => convert(id)));
  await rig.quiet();

  const given = (await all()).flatMap(({ numbers, replaced = [] }) => [
    ...Object.entries(numbers),
    ...replaced.map(({ rule, number }) => [rule, number] as const),
  ]);
  const series = new Map<string, number[]>();
  for (const [rule, number] of given) {
    const [, head = '', n = ''] = /^(.*?)(\d+)号?$/u.exec(number) ?? [];
    const key = `${rule} ${head}`;
    series.set(key, [...(series.get(key) ?? []), Number(n)]);
  }
  expect([...series.keys()].toSorted()).toEqual([
    expect.stringMatching(/^receiving 处〔/u),
    expect.stringMatching(/^receiving 阅〔/u),
    expect.stringMatching(/^serial 收文/u),
  ]);
  for (const numbers of series.values()) {
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
  }
});
