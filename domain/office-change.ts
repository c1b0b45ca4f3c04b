import type { Fault } from './fault.ts';
import { holders, type Holding, type Office, type Person, personOf } from './office.ts';
import type { PinCodeIssued } from './pin.ts';
import { unprintable } from './printable.ts';

/** A change of the office's people. One administrator proposes it, another confirms it; both stand in the trail. */
export type OfficeChange =
  | {
      readonly kind: 'add-person';
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly department: string;
    }
  | { readonly kind: 'change-address'; readonly person: string; readonly email: string }
  | ({ readonly kind: 'give-post' } & Holding)
  | ({ readonly kind: 'take-post' } & Holding)
  | { readonly kind: 'disable-person'; readonly person: string }
  | { readonly kind: 'enable-person'; readonly person: string }
  /** A leaver: posts and open steps go to another person, the account is disabled. */
  | { readonly kind: 'hand-over'; readonly person: string; readonly to: string };

/** What happens to the office, kept in its own chain of the trail. */
export type OfficeEvent =
  | PinCodeIssued
  | {
      readonly type: 'office-changed';
      readonly at: string;
      readonly change: OfficeChange;
      readonly why: string;
      readonly proposedBy: string;
      readonly confirmedBy: string;
    }
  | {
      readonly type: 'office-proposed' | 'office-dropped';
      readonly at: string;
      readonly change: OfficeChange;
      readonly why: string;
      readonly by: string;
    };

/** The office after a change. Says what is wrong with it first: see `changeFaults`. */
export function changed(office: Office, change: OfficeChange): Office {
  switch (change.kind) {
    case 'add-person': {
      const { kind: _kind, ...person } = change;
      return { ...office, persons: [...office.persons, { ...person, active: true }] };
    }
    case 'change-address':
      return withPerson(office, change.person, { email: change.email });
    case 'enable-person':
      return withPerson(office, change.person, { active: true });
    case 'disable-person':
      return withPerson(office, change.person, { active: false });
    case 'give-post': {
      const { kind: _kind, ...holding } = change;
      return { ...office, holdings: [...office.holdings, holding] };
    }
    case 'take-post':
      return { ...office, holdings: office.holdings.filter((held) => !sameHolding(held, change)) };
    case 'hand-over': {
      const left = withPerson(office, change.person, { active: false, successor: change.to });
      const moved = left.holdings.map((held) =>
        held.person === change.person ? { ...held, person: change.to } : held,
      );
      const oversight = left.oversight.map((row) =>
        row.person === change.person ? { ...row, person: change.to } : row,
      );
      return { ...left, holdings: unique(moved), oversight };
    }
  }
}

/** Whose links and sessions end with a change: whoever it takes something from. */
export function raisedBy(change: OfficeChange): readonly string[] {
  switch (change.kind) {
    case 'add-person':
    case 'enable-person':
    case 'give-post':
      return [];
    case 'change-address':
    case 'take-post':
    case 'disable-person':
    case 'hand-over':
      return [change.person];
  }
}

/** Everything that is wrong with a proposed change, each with what to do. Empty: it can be proposed and confirmed. */
export function changeFaults(office: Office, change: OfficeChange): readonly Fault[] {
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
      return [
        ...personFaults(office, change.person),
        ...(office.posts.some(({ id }) => id === change.post) ? [] : [fault('post', unknownPost)]),
        ...(office.holdings.some((held) => sameHolding(held, change))
          ? [fault('post', hasPost)]
          : []),
      ];
    case 'take-post':
      return [
        ...(office.holdings.some((held) => sameHolding(held, change))
          ? []
          : [fault('post', hasNotPost)]),
        ...vacancyFaults(office, changed(office, change), [change]),
      ];
    case 'disable-person':
      return [
        ...personFaults(office, change.person),
        ...vacancyFaults(
          office,
          changed(office, change),
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
  }
}

const withPerson = (office: Office, id: string, values: Partial<Person>): Office => ({
  ...office,
  persons: office.persons.map((person) => (person.id === id ? { ...person, ...values } : person)),
});

const sameHolding = (a: Holding, b: Holding): boolean =>
  a.person === b.person && a.post === b.post && a.department === b.department;

const unique = (holdings: readonly Holding[]): readonly Holding[] =>
  holdings.filter(
    (held, index) => holdings.findIndex((other) => sameHolding(held, other)) === index,
  );

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
const vacancyFaults = (before: Office, after: Office, lost: readonly Holding[]): readonly Fault[] =>
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
