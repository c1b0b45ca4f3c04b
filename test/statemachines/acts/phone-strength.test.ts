import { describe, expect, test } from '@jest/globals';
import type { Shown, Tier } from '#domain/acts/strength.ts';
import { Problem } from '#domain/problem.ts';
import { decide } from '#statemachines/acts/decide.ts';
import type { Route } from '#statemachines/route.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { teller } from '../../rig/teller.ts';

const now = '2026-11-10T01:00:00.000Z';

/** An urgent document that waits for the head's instruction. */
async function atInstruction() {
  const told = teller(documentReceiving, demoToday);
  await told.submit({
    by: 'song-yuwei',
    at: '11-09 08:40',
    answers: {
      issuer: '青山县防汛抗旱指挥部办公室',
      docNo: '青汛办〔2026〕41号',
      docTitle: '关于开展水利工程安全隐患排查整治的通知',
      copies: 1,
      pages: 6,
      urgency: 'urgent',
      secrecy: 'internal',
      docClass: 'handling',
      matterKind: 'general',
      receivedOn: '2026-11-09',
      statedDeadline: '2026-11-20',
    },
    files: [['original', '青汛办〔2026〕41号（扫描件）.pdf', 2_306_867]],
  });
  await told.decide('draft-opinion', {
    by: 'ouyang-kun',
    at: '11-09 09:15',
    opinion: '拟请领导批示。',
    answers: { departments: ['engineering'], leadDepartment: 'engineering' },
  });
  await told.decide('request-instruction', {
    by: 'luo-qiming',
    at: '11-09 16:20',
    opinion: '同意。',
  });
  return told.told();
}

const withTier = (route: Route, tier: Tier): Route => ({
  ...route,
  steps: route.steps.map((step) =>
    step.id === 'instruct' && step.kind === 'sign' ? { ...step, tier } : step,
  ),
});

describe('a leader’s word by telephone', () => {
  test.each<[Tier, Shown['strength'], string]>([
    ['link', 'link', 'done'],
    ['sign-in', 'link', 'sign-in-needed'],
    ['sign-in', 'sign-in', 'done'],
    ['passkey', 'sign-in', 'passkey-needed'],
    ['passkey', 'passkey', 'done'],
  ])(
    'at a step of tier %s, written down by one who showed %s: %s',
    async (tier, strength, answer) => {
      const { state, route, office } = await atInstruction();
      const row = state.steps.find(({ state: is }) => is === 'open');
      expect(row?.step).toBe('instruct');
      const director = office.holdings.find(({ post }) => post === 'office-director')?.person ?? '';
      const scene = { state, route: withTier(route, tier), office, now };
      const means = { digest: () => 'digest', numbers: async () => ({}) };
      const choice = {
        act: 'agree',
        opinion: '沈局长来电：由工程建设股牵头，18日前办结。',
        controls: [],
        answers: { departments: ['engineering'], leadDepartment: 'engineering' },
        document: state.document,
        attachments: [],
        phone: { leader: 'shen-liqun', saidAt: '2026-11-10T00:50:00.000Z' },
      };
      const key = { step: 'instruct', item: '', round: row?.round ?? 0 };
      const signer = { person: director, strength };
      expect(await codeOf(decide(scene, means, signer, key, choice))).toBe(answer);
    },
  );
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}
