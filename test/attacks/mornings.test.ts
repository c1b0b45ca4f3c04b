import { afterEach, expect, test } from '@jest/globals';
import { type OfficeData, ownerKey } from '#domain/office.ts';
import type { Route } from '#statemachines/route.ts';
import { demoOffice } from '#local/demo-office.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { receive } from '../rig/receiving.ts';
import { smallRoute } from '../traps/house.ts';

let rig: Rig;
afterEach(() => rig.close());

/** The section chief leaves his post on 5 March, nobody decides instead, and the head is the administrator as well. */
const office: OfficeData = {
  ...demoOffice,
  standIns: [],
  posts: demoOffice.posts.map(({ instead, ...post }) =>
    post.id === 'section-chief' || instead === undefined ? post : { ...post, instead },
  ),
  holdings: [
    ...demoOffice.holdings
      .filter(({ post }) => post !== 'office-admin')
      .map((held) =>
        held.post === 'section-chief' && held.department === 'engineering'
          ? { ...held, to: '2026-03-05' }
          : held,
      ),
    { person: 'shen-liqun', post: 'office-admin' },
  ],
};

test('a step that is vacant and late, told to one person for both, keeps nobody’s morning mail back', async () => {
  let now = '2026-03-02T02:00:00Z';
  rig = await openRig({ now: () => new Date(now), office });
  const incoming = await receive(rig, '2026-03-02');
  await incoming.untilHandling('2026-03-06');
  now = '2026-03-20T00:31:00Z';
  rig.sent.length = 0;
  for (const _ of [1, 2, 3]) {
    // eslint-disable-next-line no-await-in-loop
    await rig.sweep();
  }
  const to = rig.sent.map(({ text }) => text.split('\n')[0]);
  expect(to).toContain('morning shen-liqun');
  // Whoever has nothing to do with it hears of his own all the same.
  expect(to).toContain('morning zheng-yan');
});

test('a joint step all of whose many places fell vacant goes to who decides instead, in portions', async () => {
  let now = '2026-03-02T02:00:00Z';
  const units = Array.from({ length: 20 }, (_, n) => `unit-${String(n)}`);
  const wide: Route = {
    ...smallRoute('small-all'),
    fields: {
      ...smallRoute('small-all').fields,
      departments: { kind: 'departments', max: 20, label: { zh: '部门', en: 'Units' } },
    },
    steps: smallRoute('small-all').steps.map((step) =>
      step.id === 'joint' && 'joint' in step
        ? {
            ...step,
            joint: {
              how: 'all',
              signers: { each: 'departments', post: 'section-chief' },
              afterReturn: 'keeps',
            },
          }
        : step,
    ),
  };
  const [model] = demoOffice.persons;
  if (model === undefined) throw new Error('an office has persons');
  rig = await openRig({
    now: () => new Date(now),
    more: [wide],
    office: {
      ...demoOffice,
      standIns: [],
      departments: [
        ...demoOffice.departments,
        ...units.map((id) => ({ id, title: { zh: id, en: id } })),
      ],
      persons: [
        ...demoOffice.persons,
        ...units.map((unit) => ({
          ...model,
          id: `chief-${unit}`,
          name: `股长${unit}`,
          email: `${unit}@example.org`,
          department: unit,
        })),
      ],
      holdings: [
        ...demoOffice.holdings,
        ...units.map((department) => ({
          person: `chief-${department}`,
          post: 'section-chief',
          department,
          to: '2026-03-05',
        })),
      ],
    },
  });
  const by = rig.as('song-yuwei');
  const answers = { subject: '征求意见', departments: units };
  const draft = await rig.deeds.saveDraft(by, wide.id, answers, []);
  const { id } = await rig.deeds.submit(by, draft.id);
  await rig.quiet();
  now = '2026-03-20T00:31:00Z';
  await rig.sweep();
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  const owners = state.steps[0]?.slots?.map(({ owner }) => ownerKey(owner));
  expect(owners).toHaveLength(20);
  expect(owners?.filter((owner) => owner.startsWith('post:section-chief'))).toEqual([]);
});
