import type { HalfDay, PublishedYear } from './published-years.ts';
import type { Rank, Standards } from './standards.ts';
import type { Json, Text } from './words.ts';

/**
 * The office (单位) as it is kept: its people, posts, departments, things and tables. It is data that the office itself
 * changes; routes name posts, never persons. What has a window stays here after it has lapsed.
 */
export interface OfficeData {
  /** Grows with every change; people's links and sessions are checked against their own epoch, not this. */
  readonly version: number;
  readonly name: Text;
  /** IANA zone in which dates are read and shown. */
  readonly zone: string;
  readonly persons: readonly Person[];
  readonly posts: readonly Post[];
  readonly holdings: readonly Holding[];
  readonly departments: readonly Department[];
  /** 分管分工: which deputy oversees which department, from when to when. */
  readonly oversight: readonly Oversight[];
  /** 代办委托: who acts for somebody absent, from when to when. */
  readonly standIns: readonly StandIn[];
  /** 回避关系: persons who do not decide about each other. */
  readonly conflicts: readonly Conflict[];
  readonly vehicles: readonly Vehicle[];
  readonly seals: readonly Seal[];
  readonly suppliers: readonly Supplier[];
  /** 标准: the dated tables of what things may cost. */
  readonly standards?: Standards;
  /** The office's own values: of routes' settings by `route.setting`, of office-wide ones by their id. */
  readonly settings: Readonly<Record<string, Json>>;
  /** Days the office is closed beyond the public holidays. */
  readonly closures: readonly string[];
  /** Half days on which it is closed. */
  readonly halfDays?: readonly HalfDay[];
  /** Years of public holidays from imported calendar files: they win over those the product brings. */
  readonly years?: readonly PublishedYear[];
  /** Where people call when stuck, as shown at the foot of pages and mails. */
  readonly help: Text;
  readonly registrationCode: string;
}

/** The office as it is read on a day: whatever has a window counts as of `today`, YYYY-MM-DD in the office's zone. */
export type Office = OfficeData & { readonly today: string };

/** The office on a day. Documents kept before stand-ins and recusals existed have none. */
export const officeOn = (data: OfficeData, today: string): Office => {
  const { standIns, conflicts }: Partial<OfficeData> = data;
  return { ...data, standIns: standIns ?? [], conflicts: conflicts ?? [], today };
};

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly department: string;
  readonly active: boolean;
  /** Who took over when this person left: what would come to the leaver comes to the successor. */
  readonly successor?: string;
  readonly language?: 'zh' | 'en';
  /** By which standard a journey is paid; 'other' where left out. */
  readonly rank?: Rank;
  /** The subject (`sub`) by which the office's own sign-in provider knows this person. */
  readonly account?: string;
}

export interface Post {
  readonly id: string;
  readonly title: Text;
  /** Who decides instead when the only holder is the requester or is kept out by separation of duties. */
  readonly instead?: string;
}

/** Days on which something holds, both included; open on a side that is left out. */
export interface Window {
  readonly from?: string;
  readonly to?: string;
}

/** A person in a post, in one department where the post exists once per department. */
export interface Holding extends Window {
  readonly person: string;
  readonly post: string;
  readonly department?: string;
  /** 主持工作: leads the post without having been appointed to it. */
  readonly acting?: true;
}

/** Somebody acts for an absent person in all that comes to that person; the absent person may still act (审批不冻结). */
export interface StandIn {
  readonly id: string;
  readonly absent: string;
  readonly standIn: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  /** The absent person, or who proposed it for the office. */
  readonly setBy: string;
}

/** Two persons who do not decide about each other's requests, either way round. */
export interface Conflict {
  readonly persons: readonly [string, string];
  readonly why: string;
}

export interface Department {
  readonly id: string;
  readonly title: Text;
}

export interface Oversight {
  readonly department: string;
  readonly person: string;
  readonly from: string;
  readonly to?: string;
}

export interface Vehicle {
  readonly id: string;
  readonly plate: string;
  readonly model: Text;
  /** Seats, the driver's included. */
  readonly seats?: number;
  /** Days on which it is in the fleet; always where left out. */
  readonly from?: string;
  readonly to?: string;
}

export const sealKinds = ['office', 'party', 'contract', 'finance', 'department', 'name'] as const;

export interface Seal {
  readonly id: string;
  readonly title: Text;
  /** 'name' is the head's name seal, kept apart from the finance seal. */
  readonly kind: (typeof sealKinds)[number];
  /** The post that keeps it; left out, the custodian whom the route names. */
  readonly keeper?: string;
  /** The post that may approve its use; left out, whom the route names for its kind. */
  readonly approver?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly work: string;
  /** Contract dates, both days included. */
  readonly from: string;
  readonly to: string;
  /** Where its bills are paid to. */
  readonly bank?: string;
  readonly account?: string;
}

/** Who owns an open step: one person, or whoever holds the post (in that department) when they act. */
export type OwnerRef =
  { readonly person: string } | { readonly post: string; readonly department?: string };

/** The inbox key of an owner. */
export const ownerKey = (owner: OwnerRef): string =>
  'person' in owner ? `person:${owner.person}` : `post:${owner.post}@${owner.department ?? ''}`;

export const inWindow = ({ from, to }: Window, date: string): boolean =>
  (from === undefined || from <= date) && (to === undefined || date <= to);

/** Whether two windows share a day. */
export const overlapping = (one: Window, other: Window): boolean =>
  (one.from ?? '') <= (other.to ?? '9999') && (other.from ?? '') <= (one.to ?? '9999');

/** What a person holds today, in the office's order. */
export const heldBy = (office: Office, person: string): readonly Holding[] =>
  office.holdings.filter((held) => held.person === person && inWindow(held, office.today));

/** Whether a person holds a post today, in whatever department. */
export const holds = (office: Office, person: string, post: string): boolean =>
  heldBy(office, person).some((held) => held.post === post);

/** The holdings of an owner's post that count today; none for an owner in person. */
export const holdingsOf = (office: Office, owner: OwnerRef): readonly Holding[] =>
  'person' in owner
    ? []
    : office.holdings.filter(
        (held) =>
          held.post === owner.post &&
          held.department === owner.department &&
          inWindow(held, office.today),
      );

/** The active persons an owner stands for today, in the office's order. Who acts for them: see `takers`. */
export function holders(office: Office, owner: OwnerRef): readonly Person[] {
  if ('person' in owner)
    return office.persons.filter(({ id, active }) => active && id === owner.person);
  const ids = new Set(holdingsOf(office, owner).map(({ person }) => person));
  return office.persons.filter(({ id, active }) => active && ids.has(id));
}

/** The office's departments; with a post, those in which somebody holds it today. */
export const departmentsOf = (office: Office, having?: string): OfficeData['departments'] =>
  office.departments.filter(
    ({ id }) =>
      having === undefined || holders(office, { post: having, department: id }).length > 0,
  );

/** The person, or whoever took over from somebody who has left. */
export function successorOf(office: OfficeData, id: string): string {
  const passed = new Set<string>();
  let at = id;
  for (;;) {
    const person = personOf(office, at);
    if (person?.active !== false || person.successor === undefined || passed.has(at)) return at;
    passed.add(at);
    at = person.successor;
  }
}

export const personOf = (office: OfficeData, id: string): Person | undefined =>
  office.persons.find((person) => person.id === id);

export const postTitle = (office: OfficeData, id: string): Text =>
  office.posts.find((post) => post.id === id)?.title ?? { zh: id, en: id };

export const departmentTitle = (office: OfficeData, id: string): Text =>
  office.departments.find((department) => department.id === id)?.title ?? { zh: id, en: id };

/** A person's posts as people say them: 综合股股长. Falls back to the department for staff without a post. */
export function postsOf(office: Office, person: string): readonly Text[] {
  const titles = heldBy(office, person).map((holding) => holdingTitle(office, holding));
  if (titles.length > 0) return titles;
  const department = personOf(office, person)?.department;
  return department === undefined ? [] : [departmentTitle(office, department)];
}

/** A post as it is called in its department: 计财股股长, not 科室负责人. */
export function holdingTitle(
  office: OfficeData,
  holding: { readonly post: string; readonly department?: string },
): Text {
  const title = postTitle(office, holding.post);
  if (holding.department === undefined) return title;
  const department = departmentTitle(office, holding.department);
  return { zh: `${department.zh}${title.zh}`, en: `${title.en}, ${department.en}` };
}

/** An owner as people say it: the person's name, or the post's title. */
export function ownerTitle(office: OfficeData, owner: OwnerRef): Text {
  if ('person' in owner) {
    const name = personOf(office, owner.person)?.name ?? owner.person;
    return { zh: name, en: name };
  }
  return holdingTitle(office, owner);
}

/** The entry of a seal that is in use on a date: with its keeper and approver, where it names them. */
export const sealInUse = ({ seals }: OfficeData, id: unknown, date: string): Seal | undefined =>
  seals.find((seal) => seal.id === id && inWindow(seal, date));

/** The deputy who oversees a department on a date, or undefined where the table has no row. */
export const overseer = (
  office: OfficeData,
  department: string,
  date: string,
): string | undefined =>
  office.oversight.find((row) => row.department === department && inWindow(row, date))?.person;
