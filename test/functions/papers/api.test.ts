import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { incomingDocument } from '../../rig/incoming-document.ts';
import { openOffice, type OpenOffice } from '../../refusals-http/open-office.ts';
import { nextMove } from '../../refusals-http/faults.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const pathOf = (id: string, act: string): string => `/api/requests/${id}/papers/original/${act}`;

describe('papers over the API', () => {
  test('go from hand to hand, and lists follow', async () => {
    const id = await incomingDocument(office.rig, 'draft-opinion');
    const giver = await office.as('song-yuwei');
    const receiver = await office.as('shi-yan');
    expect(await giver.post(pathOf(id, 'give'), { to: 'shi-yan' })).toMatchObject({ status: 200 });
    expect(await receiver.post(pathOf(id, 'take'), {})).toMatchObject({ status: 200 });
    const held = await office.rig.deeds.papers(office.rig.as('shi-yan'));
    expect(held.map(({ request }) => request)).toContain(id);
  });

  test.each([
    ['song-yuwei', 'give', { to: 'song-yuwei' }, 422, 'paper-target'],
    ['song-yuwei', 'give', { to: 'nobody' }, 422, 'paper-target'],
    ['song-yuwei', 'take', {}, 409, 'paper-not-under-way'],
    ['song-yuwei', 'file', {}, 422, 'paper-place'],
    ['song-yuwei', 'eat', {}, 404, 'nothing-here'],
    ['ouyang-kun', 'give', { to: 'shi-yan' }, 403, 'paper-not-with-you'],
    ['liu-hong', 'give', { to: 'shi-yan' }, 403, 'not-yours-to-see'],
    ['song-yuwei', 'give', { to: 'shi-yan', since: '2020-01-01' }, 400, 'body-unreadable'],
  ])('%s may not %s with %j', async (person, act, body, status, code) => {
    const id = await incomingDocument(office.rig, 'draft-opinion');
    const who = await office.as(person);
    const before = await office.dump();
    const answer = await who.post(pathOf(id, act), body);
    expect(answer).toMatchObject({ status, code });
    expect(answer.message).toMatch(nextMove);
    expect(await office.dump()).toEqual(before);
  });
});
