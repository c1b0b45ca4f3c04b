import { expect, test } from '@jest/globals';
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
import { applyPaper, type Paper, type PaperEvent } from '#domain/papers.ts';
import { Problem } from '#domain/problem.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { admin, begun, fresh, keeper, registrar, stranger, title } from './paper-hands.ts';

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
