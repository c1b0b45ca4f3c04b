import type { Fault } from '../fault.ts';
import { type Holding, holders, type Office, overlapping, personOf } from '../office.ts';
import { changed, type PersonChange, sameHolding } from '../office-change.ts';
import { dayFaults, periodFaults } from '../office-check/faults.ts';
import { unprintable } from '../printable.ts';
import { standInFaults } from '../stand-in-faults.ts';

/** Everything wrong with a change of a person. */
export function personChangeFaults(office: Office, change: PersonChange): readonly Fault[] {
  switch (change.kind) {
    case 'add-person':
      return [
        ...(/^[a-z][a-z0-9-]{1,39}$/u.test(change.id) ? [] : [fault('id', badId)]),
        ...(personOf(office, change.id) === undefined ? [] : [fault('id', takenId)]),
        ...nameFaults(change.name),
        ...emailFaults(change.email),
        ...(office.departments.some(({ id }) => id === change.department)
          ? []
          : [fault('department', unknownDepartment)]),
      ];
    case 'change-address':
      return [...personFaults(office, change.person), ...emailFaults(change.email)];
    case 'give-post':
      return givenFaults(office, change);
    case 'take-post':
      return [
        ...(office.holdings.some((held) => sameHolding(held, change) && !isOver(held, office))
          ? []
          : [fault('post', hasNotPost)]),
        ...vacancyFaults(office, changed(office, change, unsaid), [change]),
      ];
    case 'disable-person':
      return [
        ...personFaults(office, change.person),
        ...vacancyFaults(
          office,
          changed(office, change, unsaid),
          office.holdings.filter(({ person }) => person === change.person),
        ),
      ];
    case 'enable-person':
      return personOf(office, change.person) === undefined ? [fault('person', unknownPerson)] : [];
    case 'hand-over':
      return [
        ...personFaults(office, change.person),
        ...(holders(office, { person: change.to }).length === 0
          ? [fault('to', unknownPerson)]
          : []),
        ...(change.person === change.to ? [fault('to', toHimself)] : []),
      ];
    case 'give-stand-in': {
      const { person: absent, standIn, from, to } = change;
      return standInFaults(office, { absent, standIn, from, to });
    }
    case 'end-stand-in': {
      const row = office.standIns.find(({ id }) => id === change.id);
      const isHis = row?.absent === change.person && row.standIn === change.standIn;
      return isHis && row.to >= office.today ? [] : [fault('id', standInOver)];
    }
  }
}

/** What a change is tried with where nobody reads who made it. */
const unsaid = { by: '', why: '' } as const;

function givenFaults(
  office: Office,
  change: Extract<PersonChange, { kind: 'give-post' }>,
): readonly Fault[] {
  const { from, to, acting } = change;
  const period =
    from === undefined ? (to === undefined ? [] : dayFaults('to', to)) : periodFaults(from, to);
  const isOpen = acting === true && to === undefined;
  return [
    ...personFaults(office, change.person),
    ...(office.posts.some(({ id }) => id === change.post) ? [] : [fault('post', unknownPost)]),
    ...(office.holdings.some((held) => sameHolding(held, change) && overlapping(held, change))
      ? [fault('post', hasPost)]
      : []),
    ...period,
    ...(period.length === 0 && to !== undefined && to < office.today
      ? [fault('to', inThePast)]
      : []),
    ...(isOpen ? [fault('to', actingOpen)] : []),
  ];
}

const isOver = ({ to }: Holding, { today }: Office): boolean => to !== undefined && to < today;

const personFaults = (office: Office, person: string): readonly Fault[] =>
  personOf(office, person)?.active === true ? [] : [fault('person', unknownPerson)];

function nameFaults(name: string): readonly Fault[] {
  const trimmed = name.trim();
  const fits = trimmed !== '' && trimmed.length <= 30 && unprintable(trimmed).length === 0;
  return fits ? [] : [fault('name', badName)];
}

const emailFaults = (email: string): readonly Fault[] =>
  /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/u.test(email) && email.length <= 200
    ? []
    : [fault('email', badEmail)];

/** A post that somebody holds now must not be left without a holder. */
const vacancyFaults = (
  before: Office,
  after: Office,
  lost: readonly Pick<Holding, 'post' | 'department'>[],
): readonly Fault[] =>
  lost
    .map(({ post, department }) => (department === undefined ? { post } : { post, department }))
    .filter((owner) => holders(before, owner).length > 0 && holders(after, owner).length === 0)
    .map(() => fault('post', leavesVacant));

type Says = Fault['says'];
const fault = (at: string, says: Says): Fault => ({ at, code: `office-${at}`, says });

const badId: Says = {
  zh: '账号请用2至40个小写字母、数字或连字符，以字母开头。',
  en: 'Use 2 to 40 lower-case letters, digits or hyphens for the account, beginning with a letter.',
};
const takenId: Says = {
  zh: '这个账号已经有人用，请换一个。',
  en: 'This account exists already; choose another.',
};
const badName: Says = {
  zh: '请填姓名，最多30字，不能有打印不出来的字符。',
  en: 'Enter a name of at most 30 characters that can be printed.',
};
const badEmail: Says = { zh: '请填正确的邮箱地址。', en: 'Enter a correct mail address.' };
const unknownDepartment: Says = {
  zh: '请选择本单位的科室。',
  en: 'Choose a department of this office.',
};
const unknownPerson: Says = { zh: '请选择在岗人员。', en: 'Choose an active person.' };
const unknownPost: Says = { zh: '请选择本单位的岗位。', en: 'Choose a post of this office.' };
const hasPost: Says = {
  zh: '这个人已在此岗位，不用再加。',
  en: 'This person holds the post already.',
};
const hasNotPost: Says = {
  zh: '这个人不在此岗位，请刷新后再看。',
  en: 'This person does not hold the post; reload.',
};
const leavesVacant: Says = {
  zh: '这样会使一个岗位空缺。请先给岗位加上接替的人，或用“离岗移交”。',
  en: 'A post would be left vacant. Give it to a successor first, or use the hand-over.',
};
const toHimself: Says = { zh: '请选择另一个人接手。', en: 'Choose somebody else to take over.' };
const inThePast: Says = {
  zh: '最后一天已经过去，请改成今天或以后。',
  en: 'The last day has passed; choose today or later.',
};
const actingOpen: Says = {
  zh: '主持工作要有期限，请填最后一天；到期可以再设。',
  en: 'An acting post has an end: enter its last day; it can be given again.',
};
const standInOver: Says = {
  zh: '这次委托已经收回或到期，不用再办。请刷新后再看。',
  en: 'This stand-in has ended already; reload to see.',
};
