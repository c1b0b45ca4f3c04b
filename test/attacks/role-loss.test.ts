import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import { officeDeeds } from '#functions/deeds/office-deeds.ts';
import { liveWorld } from '#functions/live.ts';
import { demoOffice } from '#local/demo-office.ts';
import { openOffice, type OpenOffice } from '../refusals-http/open-office.ts';
import { fileSound } from '../refusals-http/sound-forms.ts';

let office: OpenOffice;
beforeAll(async () => {
  // Two chiefs, so that the post is not left vacant.
  const also = { person: 'ma-jun', post: 'general-section-chief' };
  office = await openOffice({ ...demoOffice, holdings: [...demoOffice.holdings, also] });
});
afterAll(() => office.close());

test('a post that was taken away a moment ago signs nothing, though its last holder signs in anew', async () => {
  const id = await fileSound(await office.as('zhou-jianping'), 'vehicle-repair');
  const [row] = openSteps(await office.settled(id));
  const person = 'ouyang-kun';
  const chief = await office.as(person);
  const decide = (): ReturnType<typeof chief.post> =>
    chief.post(`/api/requests/${id}/steps/${row?.step ?? ''}/decision`, {
      action: 'agree',
      opinion: '情况属实，同意。',
      controls: ['padded#0'],
    });

  // Another function takes the post away: what this one knows of the office is a moment old.
  const { rig } = office;
  const elsewhere = officeDeeds(liveWorld(office.host));
  const change = { kind: 'take-post', person, post: 'general-section-chief' } as const;
  const { id: proposal } = await elsewhere.propose(rig.as('tang-li'), change, '岗位调整');
  await chief.get('/api/inbox');
  await elsewhere.confirm(rig.as('sun-xiaolin'), proposal);

  const answer = await decide();
  expect([answer.status, answer.code]).toEqual([403, expect.stringMatching(/^not-your/u)]);
  expect(openSteps(await office.state(id)).map(({ step }) => step)).toContain(row?.step);
});
