import { dateIn } from '#domain/dates.ts';
import { heldBy, holders, type Office, type OwnerRef, overseer, ownerKey } from '#domain/office.ts';
import type { StepRow } from '#domain/request.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { humanStep } from '../flow.ts';
import { refOf } from '../owner.ts';
import { leading } from '../posts.ts';
import type { Scene } from './scene.ts';

/**
 * Who hears that a step is late, the nearest first: whom the route names, else the leader who last signed before it; the
 * deputy overseeing the department; the head. Nobody twice.
 */
export function escalationOf(scene: Scene, row: StepRow): readonly OwnerRef[] {
  const { state, route, office, now } = scene;
  const today = dateIn(office.zone, now);
  const named = humanStep(route, row.step)?.limit?.escalates;
  const first =
    named === undefined ? instructing(scene, row) : refOf(named, row.item, state, office, today);
  const deputy = overseer(office, departmentOf(scene, row), today);
  const all: readonly OwnerRef[] = [
    ...(first === undefined ? [] : [first]),
    ...(deputy === undefined ? [] : [{ person: deputy }]),
    { post: 'head' },
  ];
  return all.filter(
    (owner, index) => all.findIndex((other) => sameHolder(office, owner, other)) === index,
  );
}

/** Those of them who hear of it after so many working days: one more each `escalateAfter` days. */
export function toldAfter(scene: Scene, row: StepRow, days: number): readonly OwnerRef[] {
  const after = officeSetting(scene.office, 'escalateAfter');
  return escalationOf(scene, row).filter((_, level) => days >= after + level * Math.max(after, 1));
}

/** 批示领导: whoever last signed before this step in a leading post. */
function instructing({ state, office, route }: Scene, row: StepRow): OwnerRef | undefined {
  const signed = state.steps.findLast(
    ({ n, step, decision }) =>
      n < row.n &&
      decision !== undefined &&
      humanStep(route, step)?.kind === 'sign' &&
      heldBy(office, decision.for ?? decision.person).some(({ post }) => leading.has(post)),
  )?.decision;
  return signed === undefined ? undefined : { person: signed.for ?? signed.person };
}

function departmentOf({ state, office }: Scene, { item, owner }: StepRow): string {
  if (office.departments.some(({ id }) => id === item)) return item;
  if ('post' in owner && owner.department !== undefined) return owner.department;
  return state.requester.department;
}

const sameHolder = (office: Office, one: OwnerRef, other: OwnerRef): boolean => {
  const persons = (owner: OwnerRef): string =>
    holders(office, owner)
      .map(({ id }) => id)
      .join(' ');
  return ownerKey(one) === ownerKey(other) || persons(one) === persons(other);
};
