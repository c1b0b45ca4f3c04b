import type { Fault } from '../fault.ts';
import { holders, inWindow, type Office, personOf, postTitle, type Seal } from '../office.ts';
import { fault } from './faults.ts';

/** Whom a post of the whole office has today, by id. */
const holding = (office: Office, post: string): readonly string[] =>
  holders(office, { post }).map(({ id }) => id);

const named = (office: Office, ids: readonly string[]): string =>
  ids.map((id) => personOf(office, id)?.name ?? id).join('、');

/** What a cashier may not do beside paying: 会计法第三十七条. */
const notByCashiers = ['finance-reviewer', 'bookkeeper', 'archivist'] as const;

/** 出纳 neither reviews, nor keeps the books, nor keeps the archive, whoever holds the posts. */
export function financeFaults(office: Office): readonly Fault[] {
  const cashiers = holding(office, 'cashier');
  return notByCashiers.flatMap((post) => {
    const both = cashiers.filter((person) => holding(office, post).includes(person));
    if (both.length === 0) return [];
    const who = named(office, both);
    const [cashier, other] = [postTitle(office, 'cashier'), postTitle(office, post)];
    return [
      fault(
        'holdings',
        'cashier-mixed',
        `${who}既是${cashier.zh}又是${other.zh}：出纳不得兼任稽核、记账和会计档案保管（会计法第三十七条）。请把其中一个岗位交给别人。`,
        `${who} is ${cashier.en} and ${other.en}: a cashier neither reviews, nor keeps books or archives (Accounting Law, article 37). Give one of the posts to somebody else.`,
      ),
    ];
  });
}

const custodians = 'seal-custodian';
const supervisors = 'stamp-supervisor';

/** Seals as they are kept today: the supervisor is not the keeper, and two seals that make a payment lie apart. */
export function keeperFaults(office: Office): readonly Fault[] {
  const seals = office.seals.filter((seal) => inWindow(seal, office.today));
  const apart = seals.flatMap((seal) => supervisionFaults(office, seal));
  const names = seals.filter(({ kind }) => kind === 'name');
  const finance = seals.filter(({ kind }) => kind === 'finance');
  return [
    ...apart,
    ...names.flatMap((name) => finance.flatMap((other) => pairFaults(office, name, other))),
  ];
}

const keepersOf = (office: Office, { keeper }: Seal): readonly string[] =>
  holding(office, keeper ?? custodians);

/** Somebody supervises who does not keep the seal, and somebody keeps it who does not supervise. */
function supervisionFaults(office: Office, seal: Seal): readonly Fault[] {
  const [keepers, watching] = [keepersOf(office, seal), holding(office, supervisors)];
  const both = watching.filter((person) => keepers.includes(person));
  const isApart = both.length < watching.length && both.length < keepers.length;
  if (both.length === 0 || isApart) return [];
  const who = named(office, both);
  return [
    fault(
      `seals.${String(office.seals.indexOf(seal))}`,
      'keeper-supervises',
      `“${seal.title.zh}”的保管人和监印人都只有${who}：保管人不得自己监印。请另定一名监印人。`,
      `“${seal.title.en}” is kept and supervised by ${who} alone: nobody supervises himself. Name another supervisor.`,
    ),
  ];
}

/** 财务专用章和个人名章分开保管. */
function pairFaults(office: Office, name: Seal, finance: Seal): readonly Fault[] {
  const both = keepersOf(office, name).filter((id) => keepersOf(office, finance).includes(id));
  if (both.length === 0) return [];
  const who = named(office, both);
  return [
    fault(
      `seals.${String(office.seals.indexOf(name))}`,
      'seals-together',
      `“${name.title.zh}”和“${finance.title.zh}”都由${who}保管：付款的两枚印章须由两个人分开保管。请给其中一枚另定保管岗位。`,
      `“${name.title.en}” and “${finance.title.en}” are both kept by ${who}: the two seals of a payment lie with two persons. Let another post keep one of them.`,
    ),
  ];
}

/** Who decides where the holder of a post is the requester: every post that approves money or seals says so. */
export const insteadFaults = (office: Office, approving: readonly string[]): readonly Fault[] =>
  [...new Set(approving)].flatMap((id) => {
    const index = office.posts.findIndex((post) => post.id === id);
    const post = office.posts[index];
    if (post === undefined || leadsOn(office, id)) return [];
    return [
      fault(
        `posts.${String(index)}.instead`,
        'instead-missing',
        `请给“${post.title.zh}”指定代行的岗位：这个岗位审批经费或用印，本人的事项不能自己批，要有人代为决定。`,
        `Name a post that decides instead of “${post.title.en}”: it approves money or seals, and nobody approves his own.`,
      ),
    ];
  });

/** Whether the posts that decide instead come to one that somebody else holds. */
function leadsOn(office: Office, id: string): boolean {
  const own = new Set(everyHolder(office, id));
  const seen = new Set([id]);
  let next = office.posts.find((post) => post.id === id)?.instead;
  while (next !== undefined && !seen.has(next)) {
    if (everyHolder(office, next).some((person) => !own.has(person))) return true;
    seen.add(next);
    const at = next;
    next = office.posts.find((post) => post.id === at)?.instead;
  }
  return false;
}

/** Of whatever department. */
const everyHolder = (office: Office, post: string): readonly string[] =>
  office.holdings
    .filter((held) => held.post === post && inWindow(held, office.today))
    .map(({ person }) => person)
    .filter((person) => personOf(office, person)?.active === true);
