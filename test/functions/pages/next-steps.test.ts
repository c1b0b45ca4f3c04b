import { describe, expect, test } from '@jest/globals';
import { type Ahead, nextSteps } from '#functions/pages/next-steps.ts';
import { documentIssuing } from '#statemachines/routes/documents/document-issuing.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import { sealUse } from '#statemachines/routes/seals/seal-use.ts';
import type { Route } from '#statemachines/route.ts';
import type { JsonObject } from '#domain/words.ts';
import { demoToday } from '../../rig/demo-today.ts';

const ahead = (route: Route, data: JsonObject, settings: JsonObject): Ahead => ({
  route,
  office: demoToday,
  state: {
    requester: { person: 'tian-ji', name: '田𠮷㐀', department: 'engineering' },
    steps: [],
    data,
    settings,
  },
  language: 'zh',
  now: '2026-11-18T02:00:00.000Z',
});

const titles = async (one: Ahead, from: string, item?: string) =>
  (await nextSteps(one, from, item)).map(({ title, who }) => [title, who]);

describe('nextSteps', () => {
  const received: JsonObject = {
    docClass: 'handling',
    matterKind: 'general',
    departments: ['engineering', 'water-law'],
    lead: 'engineering',
  };

  test('within a branch, its own steps come first, by whoever does them for that department', async () => {
    const way = await titles(ahead(documentReceiving, received, {}), 'sign-for', 'engineering');
    expect(way[0]).toEqual(['承办', '马骏']);
    expect(way.at(-1)).toEqual(['归档', '']);
    expect(way.map(([title]) => title)).not.toContain('退还原件');
  });

  test('a condition about what was not asked is not told as open', async () => {
    const sealed: JsonObject = { sealKind: 'office', seal: 'office-seal', joint: true, copies: 40 };
    const way = (await titles(ahead(sealUse, sealed, { batchCopies: 50 }), 'approve')).map(
      ([title]) => title,
    );
    expect(way).toContain('监印人清点');
    expect(way).not.toContain('另一人加盖名章');
    const finance = await titles(
      ahead(sealUse, { ...sealed, sealKind: 'finance', joint: false }, { batchCopies: 50 }),
      'approve',
    );
    expect(finance.map(([title]) => title)).toContain('另一人加盖名章');
  });

  test('a condition that no step ahead can change any more is not told as open', async () => {
    const settings = { includeDeputyStep: true };
    const early = await titles(ahead(documentReceiving, received, settings), 'draft-opinion');
    expect(early.map(([title]) => title)).toContain('领导补阅');
    const late = await titles(ahead(documentReceiving, received, settings), 'dispatch');
    expect(late.map(([title]) => title)).not.toContain('领导补阅');
  });

  test('of two ways that a setting chooses between, only the chosen one is told once the rest is known', async () => {
    const drafted: JsonObject = {
      docKind: 'notice',
      copies: 30,
      joint: false,
      tracked: false,
      issuedAs: 'office',
      otherLeaders: true,
      signDepartments: ['finance'],
    };
    const one = ahead(documentIssuing, drafted, { leaderOrder: 'in-turn', batchCopies: 50 });
    const way = (await titles(one, 'departments-sign')).map(([title]) => title);
    expect(way).toContain('其他分管领导依次会签');
    expect(way).not.toContain('其他分管领导会签');
  });
});
