import type { RequestState } from '#domain/request.ts';
import type { Deeds } from '#functions/deeds/deeds.ts';

const attachment = (id: string, rule: string) => ({
  id,
  rule,
  name: 'a.pdf',
  size: 1,
  sha256: '00',
  mime: 'application/pdf',
  by: 'p1',
  at: '2026-11-20T08:00:00.000Z',
});

const filled = {
  register: {
    id: 'repairs',
    title: { zh: '台账', en: 'Register' },
    columns: [],
    family: 'vehicles',
  },
  lines: [],
} as const;

/** Deeds that note what they were asked and answer something; each can be replaced. */
export function fakeDeeds(others: Partial<Deeds> = {}) {
  const asked: unknown[][] = [];
  const note =
    <Answer>(name: string, answer: Answer) =>
    async (...args: readonly unknown[]): Promise<Answer> => {
      asked.push([name, ...args]);
      return answer;
    };
  const draft = {
    id: 'd1',
    route: 'vehicle-repair',
    person: 'p1',
    answers: {},
    attachments: [],
    savedAt: '2026-11-20T08:00:00.000Z',
  };
  const deeds: Deeds = {
    request: note('request', request),
    trail: note('trail', []),
    mails: note('mails', []),
    tied: note('tied', { draws: [], repeats: [] }),
    mine: note('mine', { rows: [] }),
    inbox: note('inbox', []),
    archive: note('archive', { rows: [] }),
    drafts: note('drafts', []),
    draft: note('draft', draft),
    saveDraft: note('saveDraft', draft),
    discardDraft: note('discardDraft', undefined),
    submit: note('submit', request),
    decide: note('decide', request),
    clock: note('clock', request),
    overdue: note('overdue', []),
    bookings: note('bookings', []),
    rehearse: note('rehearse', undefined),
    move: note('move', request),
    handlePaper: note('handlePaper', request),
    papers: note('papers', []),
    paperAt: async () => {
      throw new Error('no page of the API');
    },
    allPapers: note('allPapers', []),
    sameDay: note('sameDay', []),
    circulate: note('circulate', request),
    markRead: note('markRead', request),
    urgeReaders: note('urgeReaders', request),
    recallCirculation: note('recallCirculation', request),
    list: note('list', { rows: [] }),
    unreadCount: note('unreadCount', 0),
    agreeInBulk: note('agreeInBulk', []),
    withdraw: note('withdraw', request),
    note: note('note', request),
    announceUpload: note('announceUpload', { id: 'f1', url: 'https://files.example', fields: {} }),
    receiveUpload: async (_actor, id, { rule }) => attachment(id, rule),
    announceFile: note('announceFile', { id: 'f1', url: 'https://u.example/', fields: {} }),
    receiveFile: async (_actor, id, rule) => attachment(id, rule),
    registers: note('registers', []),
    register: note('register', {
      register: {
        id: 'repairs',
        title: { zh: '台账', en: 'Register' },
        columns: [],
        family: 'vehicles',
      },
      lines: [],
    }),
    thing: note('thing', []),
    previewFill: note('previewFill', filled),
    confirmFill: note('confirmFill', filled),
    thingsOf: note('thingsOf', []),
    openable: note('openable', new Set<string>()),
    fileAddress: note('fileAddress', ''),
    recordAddress: note('recordAddress', 'https://archive.example/r1.pdf?sig=1'),
    printSlip: note('printSlip', undefined),
    slipAddress: note('slipAddress', ''),
    ...others,
  };
  return { deeds, asked };
}

export const request: RequestState = {
  id: 'r1',
  route: 'vehicle-repair',
  hash: 'h',
  requester: { person: 'p2', name: '周建平', department: 'general' },
  headline: '修车',
  numbers: { serial: 'WX2026-0001' },
  status: 'running',
  at: 'sign',
  round: 2,
  generation: 1,
  steps: [],
  data: {},
  revision: 1,
  document: 'doc1',
  settings: {},
  attachments: [],
  slips: [],
  notes: [],
  submittedAt: '2026-11-20T08:00:00.000Z',
  lastAt: '2026-11-22T01:00:00.000Z',
  seq: 1,
  chain: 'c',
};
