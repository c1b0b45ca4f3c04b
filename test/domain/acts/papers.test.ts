import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import {
  callPaperBack,
  declinePaper,
  filePaper,
  givePaper,
  type Handling,
  takePaper,
  urgePaper,
} from '#domain/acts/papers.ts';
import { instantOf, millisecondsOf } from '#domain/dates.ts';
import type { Office } from '#domain/office.ts';
import { applyPaper, firstPapers, hasInHand, type Paper, type PaperEvent } from '#domain/papers.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import { demoToday } from '../../rig/demo-today.ts';

const registrar = 'song-yuwei';
const keeper = 'shi-yan';
const stranger = 'du-juan';
const admin = 'tang-li';
const begun = '2026-11-20T01:00:00.000Z';
const title = { zh: '来文原件', en: 'The original' };
const hand = { person: registrar, name: '宋雨薇', post: '机要员' };

const [fresh] = firstPapers(['original'], hand, begun);
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

const people = [registrar, keeper, stranger, admin, 'he-xiumei'] as const;
const often = ['give', 'give', 'give', 'give', 'take', 'take', 'take', 'take'] as const;
const personOf = (paper: Paper | undefined, who: string): string | undefined =>
  who === 'holder' ? paper?.holder.person : who === 'receiver' ? paper?.way?.to.person : undefined;
const moves = array(
  record({
    kind: constantFrom(...often, 'decline', 'call-back', 'urge', 'file'),
    /** Mostly whoever could; else anybody. */
    who: constantFrom('holder', 'receiver', 'anybody'),
    person: constantFrom(...people),
    to: constantFrom(...people),
    minutes: integer({ min: 0, max: 600 }),
  }),
  { minLength: 15, maxLength: 40 },
);

test('whatever is tried: one holder at any time, who changes only by his receiver’s own signature', () => {
  let signed = 0;
  assert(
    property(moves, (tried) => {
      let paper = fresh;
      let now = begun;
      for (const { kind, who, person: anybody, to, minutes } of tried) {
        const person = personOf(paper, who) ?? anybody;
        now = instantOf(millisecondsOf(now) + minutes * 60_000);
        const event = attempt(kind, { paper, title, office: demoToday, person, now }, to);
        if (event === undefined || paper === undefined) continue;
        const [next] = applyPaper([paper], event);
        expect(wrongWith(paper, event, next)).toEqual([]);
        signed += event.type === 'paper-taken' ? 1 : 0;
        paper = next;
      }
    }),
    { numRuns: 1000 },
  );
  expect(signed).toBeGreaterThan(500);
});

/** What must never be, by name. */
function wrongWith(was: Paper, event: PaperEvent, is: Paper | undefined): readonly string[] {
  if (is === undefined) return ['the paper is gone'];
  const isSigned = event.type === 'paper-taken';
  const changed = is.holder.person !== was.holder.person || is.since !== was.since;
  const rules: Readonly<Record<string, boolean>> = {
    'changed hands without a signature': changed && !isSigned,
    'signed for, and went to somebody else': isSigned && is.holder.person !== event.by.person,
    'signed for by whom it was not for': isSigned && was.way?.to.person !== event.by.person,
    'giver and receiver are one': isSigned && event.from.person === event.by.person,
    'giver is not who held it': isSigned && event.from.person !== was.holder.person,
    'signed before it was given': isSigned && event.at < (was.way?.at ?? '9'),
    'not since the signature': isSigned && is.since !== event.at,
    'on its way to its own holder': is.way?.to.person === is.holder.person,
    'laid away and on its way': is.filed !== undefined && is.way !== undefined,
    'moved after it was laid away': was.filed !== undefined,
  };
  return Object.entries(rules).flatMap(([rule, broken]) => (broken ? [rule] : []));
}

function attempt(kind: string, handling: Handling, to: string): PaperEvent | undefined {
  try {
    switch (kind) {
      case 'give':
        return givePaper({ ...handling, to, note: '' });
      case 'take':
        return takePaper(handling);
      case 'decline':
        return declinePaper({ ...handling, why: '不符' });
      case 'call-back':
        return callPaperBack({ ...handling, why: '' });
      case 'urge':
        return urgePaper({ ...handling, hours: 4 });
      default:
        return filePaper({ ...handling, place: '柜' });
    }
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
