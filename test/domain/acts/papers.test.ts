import { describe, expect, test } from '@jest/globals';
import {
  callPaperBack,
  declinePaper,
  filePaper,
  givePaper,
  type Handling,
  takePaper,
  urgePaper,
} from '#domain/acts/papers.ts';
import type { Office } from '#domain/office.ts';
import { applyPaper, firstPapers, hasInHand, type Paper, type PaperEvent } from '#domain/papers.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { admin, begun, fresh, hand, keeper, registrar, stranger, title } from './paper-hands.ts';

const without = (person: string, successor?: string): Office => ({
  ...demoToday,
  persons: demoToday.persons.map((one) =>
    one.id === person
      ? { ...one, active: false, ...(successor === undefined ? {} : { successor }) }
      : one,
  ),
});

const by = (person: string, over: Partial<Handling> = {}): Handling => ({
  paper: fresh,
  title,
  office: demoToday,
  person,
  now: '2026-11-20T02:00:00.000Z',
  ...over,
});
const after = (...events: readonly PaperEvent[]): Paper | undefined =>
  events.reduce(
    (papers, event) => applyPaper(papers, event),
    firstPapers(['original'], hand, begun),
  )[0];

const given = givePaper({ ...by(registrar), to: keeper, note: '请当日签收' });
const onItsWay = after(given);
const taken = takePaper(by(keeper, { paper: onItsWay }));
const filed = filePaper({ ...by(registrar), place: '档案室3柜' });

describe('a paper', () => {
  test('begins with whoever filed the request', () => {
    expect(fresh).toEqual({ id: 'original', holder: hand, since: begun, handOvers: 0 });
  });

  test('stays with the giver until the receiver signs, with both names and both times', () => {
    expect(onItsWay).toMatchObject({
      holder: { person: registrar },
      since: begun,
      handOvers: 1,
      way: { to: { person: keeper, name: '石䶮' }, note: '请当日签收', at: given.at },
    });
    expect(taken).toMatchObject({ by: { name: '石䶮' }, from: { name: '宋雨薇' } });
    const later = after(given, { ...taken, at: '2026-11-20T05:30:00.000Z' });
    expect(later).toMatchObject({ holder: { person: keeper }, since: '2026-11-20T05:30:00.000Z' });
    expect(later?.way).toBeUndefined();
  });

  test('stays with the giver when it is declined or called back, and goes on from there', () => {
    const declined = declinePaper({ ...by(keeper, { paper: onItsWay }), why: '少一页' });
    expect(after(given, declined)).toMatchObject({
      holder: { person: registrar },
      since: begun,
      declined: { by: { person: keeper }, why: '少一页' },
    });
    const back = callPaperBack({ ...by(registrar, { paper: onItsWay }), why: '' });
    expect(after(given, back)).toEqual({ ...fresh, handOvers: 1 });
    const again = givePaper({
      ...by(registrar, { paper: after(given, declined) }),
      to: stranger,
      note: '',
    });
    expect(after(given, declined, again)?.declined).toBeUndefined();
  });

  test('laid away, it says where', () => {
    expect(after(filed)).toMatchObject({ filed: { place: '档案室3柜', at: filed.at } });
  });

  test('of a leaver is handed over by who took over from him, or by an administrator, in his name', () => {
    const left = after(given, taken);
    const gone = { paper: left, office: without(keeper, stranger) };
    for (const person of [stranger, admin]) {
      const event = givePaper({ ...by(person, gone), to: registrar, note: '' });
      expect(event).toMatchObject({ by: { person }, for: { person: keeper } });
    }
    expect(() => givePaper({ ...by('xu-jing', gone), to: registrar, note: '' })).toThrow(
      expect.objectContaining({ code: 'paper-not-with-you' }),
    );
  });

  test('is seen by who holds it and who is to sign for it', () => {
    const papers = onItsWay === undefined ? [] : [onItsWay];
    expect([registrar, keeper, stranger].map((one) => hasInHand(papers, one))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('refused is', () => {
  test.each<[what: string, act: () => unknown, code: ProblemCode]>([
    ['a paper there is not', () => takePaper(by(keeper, { paper: undefined })), 'paper-unknown'],
    [
      'handing over what is with somebody else',
      () => givePaper({ ...by(keeper), to: stranger, note: '' }),
      'paper-not-with-you',
    ],
    [
      'handing over for a holder who is there, even by an administrator',
      () => givePaper({ ...by(admin), to: keeper, note: '' }),
      'paper-not-with-you',
    ],
    [
      'handing it to oneself',
      () => givePaper({ ...by(registrar), to: registrar, note: '' }),
      'paper-target',
    ],
    [
      'handing it to somebody who has left',
      () => givePaper({ ...by(registrar, { office: without(keeper) }), to: keeper, note: '' }),
      'paper-target',
    ],
    [
      'handing it to nobody',
      () => givePaper({ ...by(registrar), to: '', note: '' }),
      'paper-target',
    ],
    [
      'handing over what is on its way',
      () => givePaper({ ...by(registrar, { paper: onItsWay }), to: stranger, note: '' }),
      'paper-under-way',
    ],
    [
      'signing for what another is to have',
      () => takePaper(by(stranger, { paper: onItsWay })),
      'paper-not-for-you',
    ],
    [
      'signing for one’s own hand-over',
      () => takePaper(by(registrar, { paper: onItsWay })),
      'paper-not-for-you',
    ],
    ['signing for nothing', () => takePaper(by(keeper)), 'paper-not-under-way'],
    [
      'signing twice',
      () => takePaper(by(keeper, { paper: after(given, taken) })),
      'paper-not-under-way',
    ],
    [
      'declining what another is to have',
      () => declinePaper({ ...by(stranger, { paper: onItsWay }), why: '不要' }),
      'paper-not-for-you',
    ],
    [
      'declining without a reason',
      () => declinePaper({ ...by(keeper, { paper: onItsWay }), why: ' ' }),
      'reason-missing',
    ],
    [
      'calling back what is not one’s own',
      () => callPaperBack({ ...by(keeper, { paper: onItsWay }), why: '' }),
      'paper-not-with-you',
    ],
    [
      'calling back what was signed for',
      () => callPaperBack({ ...by(keeper, { paper: after(given, taken) }), why: '' }),
      'paper-not-under-way',
    ],
    [
      'laying away what is with somebody else',
      () => filePaper({ ...by(stranger), place: '柜' }),
      'paper-not-with-you',
    ],
    [
      'laying away what is on its way',
      () => filePaper({ ...by(registrar, { paper: onItsWay }), place: '柜' }),
      'paper-under-way',
    ],
    [
      'laying away without a place',
      () => filePaper({ ...by(registrar), place: '' }),
      'paper-place',
    ],
    [
      'anything with what was laid away',
      () => givePaper({ ...by(registrar, { paper: after(filed) }), to: keeper, note: '' }),
      'paper-laid-away',
    ],
    [
      'a note that paper cannot carry',
      () => givePaper({ ...by(registrar), to: keeper, note: '急👍' }),
      'words-unfit',
    ],
    [
      'urging oneself',
      () => urgePaper({ ...by(keeper, { paper: onItsWay }), hours: 4 }),
      'urge-own',
    ],
    [
      'urging again within four hours',
      () => {
        const urged = urgePaper({ ...by(registrar, { paper: onItsWay }), hours: 4 });
        urgePaper({ ...by(registrar, { paper: after(given, urged) }), hours: 4 });
      },
      'urged-lately',
    ],
  ])('%s', (_what, act, code) => {
    expect(act).toThrow(expect.objectContaining({ code }));
  });
});
