import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { factsFrom, settingsOf } from '#statemachines/acts/facts.ts';
import { sealCustody } from '#statemachines/routes/seals/seal-custody.ts';
import { sealOffsite } from '#statemachines/routes/seals/seal-offsite.ts';
import { unfitNames } from '#statemachines/unfit-names.ts';
import { bareRequest } from '../../rig/bare-request.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { broken } from '../../rig/rules-of.ts';

const trip: JsonObject = {
  sealKind: 'office',
  docKind: 'report',
  docTitle: '验收鉴定书',
  complete: true,
  outPlanned: '2026-11-24T08:00',
  backPlanned: '2026-11-24T18:00',
};

describe('taking a seal out is refused', () => {
  test.each<readonly [string, JsonObject, readonly string[]]>([
    ['not for a day', {}, []],
    ['overnight', { backPlanned: '2026-11-25T08:00' }, ['same-day-planned']],
    ['back before out', { backPlanned: '2026-11-24T07:00' }, ['same-day-planned']],
    ['for the finance seal', { sealKind: 'finance', docKind: 'finance' }, ['kind-may-leave']],
    ['for the head’s name seal', { sealKind: 'name' }, ['kind-may-leave']],
    ['with something left open', { complete: false }, ['not-blank']],
  ])('%s', async (_name, other, guards) => {
    expect(await broken(sealOffsite, 'start', { ...trip, ...other })).toEqual(guards);
  });

  test('unless the office lets that kind leave', async () => {
    const kinds = { kinds: 'office name' };
    expect(await broken(sealOffsite, 'start', { ...trip, sealKind: 'name' }, kinds)).toEqual([]);
  });
});

describe('a seal that comes back', () => {
  const out: JsonObject = { ...trip, approvedTotal: 4, outAt: '2026-11-24T08:10' };

  test.each<readonly [string, string, JsonObject, readonly string[]]>([
    ['out on the day approved', 'checkout', {}, []],
    ['out the day before', 'checkout', { outAt: '2026-11-23T15:00' }, ['out-as-approved']],
    ['the same day', 'checkin', { backAt: '2026-11-24T17:00' }, []],
    ['before it went out', 'checkin', { backAt: '2026-11-24T08:00' }, ['back-after-out']],
    ['used more than approved', 'stamp', { used: 4, spoilt: 1 }, ['within-approved']],
    ['counted the same', 'companion', { used: 3, spoilt: 1, counted: 3 }, []],
    ['counted otherwise', 'companion', { used: 3, spoilt: 1, counted: 4 }, ['counted-as-sealed']],
  ])('%s', async (_name, step, other, guards) => {
    expect(await broken(sealOffsite, step, { ...out, ...other })).toEqual(guards);
  });
});

const unfit = (person: string, requester = 'tian-ji') => {
  const data = { ...trip, seal: 'office-seal', companion: person };
  return unfitNames({
    route: sealOffsite,
    asks: { companion: 'required' },
    data,
    state: { ...bareRequest, requester: { ...bareRequest.requester, person: requester } },
    office: demoToday,
    facts: factsFrom(data, settingsOf(sealOffsite, demoToday)),
  });
};

test('nobody goes along with himself: neither the custodian nor who asks', async () => {
  expect(await unfit('he-xiumei')).toEqual([]);
  expect(await unfit('jiang-wenhui')).toMatchObject([
    { at: 'companion', code: 'person-kept-apart' },
  ]);
  expect(await unfit('tian-ji')).toMatchObject([{ at: 'companion', code: 'person-kept-apart' }]);
});

describe('a hand-over is refused', () => {
  const handed: JsonObject = {
    handoverKind: 'temporary',
    seals: [{ key: 'r1', seal: 'office-seal', state: 'good' }],
    handedOn: '2026-11-13',
    until: '2026-11-20',
    taker: 'tian-baoguo',
    witness: 'ouyang-kun',
  };
  const twice = ['1', '2'].map((key) => ({ key, seal: 'office-seal', state: 'good' }));

  test.each<readonly [string, string, JsonObject, readonly string[]]>([
    ['not between three', 'start', {}, []],
    ['not for good', 'start', { handoverKind: 'lasting', until: '2027-12-31' }, []],
    ['with the taker as witness', 'start', { witness: 'tian-baoguo' }, ['three-persons']],
    ['with a seal twice', 'start', { seals: twice }, ['each-once']],
    ['that ends before it begins', 'start', { until: '2026-11-12' }, ['temporary-in-time']],
    ['that lasts too long', 'start', { until: '2027-01-31' }, ['temporary-in-time']],
    ['taken back before', 'back', { backOn: '2026-11-12' }, ['back-after-handed']],
  ])('%s', async (_name, step, other, guards) => {
    expect(await broken(sealCustody, step, { ...handed, ...other })).toEqual(guards);
  });
});
