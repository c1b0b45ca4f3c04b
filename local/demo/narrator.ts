import { nearMoment } from '#domain/date-words.ts';
import {
  holders,
  type Office,
  type OwnerRef,
  ownerTitle,
  personOf,
  postsOf,
} from '#domain/office.ts';
import type { RequestState, SlipIssue, StepRow } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { titleOf } from '#statemachines/terms.ts';

/** Tells one request's story line by line, each thing once. */
export interface Narrator {
  /** What somebody did, at the time it was entered. */
  did(at: string, words: string): void;
  /** What has newly happened by itself: steps that opened, slips issued or void. */
  follow(state: RequestState): void;
}

const clock = (zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'medium' });

const indent = ' '.repeat(10);

export function narrator(
  office: Office,
  route: Route,
  number: () => string,
  tell: (line: string) => void,
): Narrator {
  const time = clock(office.zone);
  const told = new Set<string>();
  const once = (key: string, line: () => string): void => {
    if (told.has(key)) return;
    told.add(key);
    tell(line());
  };
  const opened = (row: StepRow): string => {
    const due = row.due === undefined ? '' : `，限${nearMoment(office.zone, row.due, 'zh')}`;
    const item = office.departments.find(({ id }) => id === row.item)?.title.zh;
    const where = item === undefined ? '' : `（${item}）`;
    return `${indent}→ 待${ownerWords(office, row)}：${titleOf(route, row.step).zh}${where}${due}`;
  };
  const nameOfSlip = ({ slip, number: given }: SlipIssue): string => {
    const title = route.slips.find(({ id }) => id === slip)?.title.zh ?? slip;
    return given.startsWith(title) ? given : `${title}${given}`;
  };
  return {
    did(at, words) {
      tell(`${time.format(new Date(at))}  ${number()}　${words}`);
    },
    follow({ steps, slips }) {
      for (const slip of slips) {
        once(`issued ${slip.number}`, () => `${indent}＋ 开出${nameOfSlip(slip)}`);
        if (slip.voided !== undefined) {
          const { why } = slip.voided;
          once(`void ${slip.number}`, () => `${indent}× ${slip.number}作废：${why}`);
        }
      }
      for (const row of steps) once(`opened ${String(row.n)}`, () => opened(row));
    },
  };
}

/** `欧阳堃（综合股股长）`, as the office knows them. */
export function nameAndPost(office: Office, person: string): string {
  const name = personOf(office, person)?.name ?? person;
  const post = postsOf(office, person)[0]?.zh;
  return post === undefined ? name : `${name}（${post}）`;
}

/** Of a step with several signers each of them: who waits for whom is told by the order in which they sign. */
function ownerWords(office: Office, { owner, joint, slots = [] }: StepRow): string {
  if (joint === undefined) return holderWords(office, owner);
  const waiting = slots.filter(({ state }) => state === 'open');
  return [...new Set(waiting.map((slot) => holderWords(office, slot.owner)))].join('、');
}

function holderWords(office: Office, owner: OwnerRef): string {
  const names = holders(office, owner).map(({ name }) => name);
  const title = ownerTitle(office, owner).zh;
  return names.length === 1 && names[0] === title ? title : `${title}${names.join('、')}`;
}
