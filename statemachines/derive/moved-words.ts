import type { Reassigned, SignerAdded, SignerRemoved, TakenBack, Urged } from '#domain/events.ts';
import { type Office, ownerTitle } from '#domain/office.ts';
import { type RequestState, sameKey } from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import type { Text } from '#domain/words.ts';

/** What somebody did with a step beside deciding it. */
export type Moved = Reassigned | SignerAdded | SignerRemoved | TakenBack | Urged;

interface About {
  readonly office: Office;
  readonly state: Pick<RequestState, 'steps'>;
}

const none: Text = { zh: '', en: '' };
const leftVote: Text = { zh: '回避，不参加表决', en: 'Stepped aside; takes no part in the vote' };

/** Such an act in a few words, without its reason: 转办李四, 加签王五（先签）. */
export function movedWords({ office, state }: About, event: Moved): Text {
  switch (event.type) {
    case 'reassigned': {
      const to = ownerTitle(office, event.owner);
      const { zh, en } = handed[event.how ?? 'handed-over'];
      return { zh: `${zh}${to.zh}`, en: `${en} ${to.en}` };
    }
    case 'signer-added': {
      const to = ownerTitle(office, event.owner);
      const { zh, en, how } = joined[event.how];
      return { zh: `${zh}${to.zh}${how.zh}`, en: `${en} ${to.en}${how.en}` };
    }
    case 'signer-removed': {
      if (event.how === 'recused') return leftVote;
      const row = state.steps.find((one) => sameKey(one, event));
      const slot = row && slotsOf(row).find(({ id }) => id === event.slot);
      const out = slot === undefined ? none : ownerTitle(office, slot.owner);
      return { zh: `减签${out.zh}`, en: `Taken out ${out.en}`.trimEnd() };
    }
    case 'taken-back':
      return { zh: '拿回', en: 'Taken back' };
    case 'urged':
      return { zh: '催办', en: 'Urged' };
  }
}

const handed = {
  transferred: { zh: '转办', en: 'Handed on to' },
  recused: { zh: '回避，改由', en: 'Stepped aside; now with' },
  'handed-over': { zh: '移交', en: 'Handed over to' },
} as const;

const joined = {
  before: { zh: '加签', en: 'Added', how: { zh: '（先提意见）', en: ' (opinion first)' } },
  beside: { zh: '加签', en: 'Added', how: { zh: '（一并签）', en: ' (signs as well)' } },
  after: { zh: '加签', en: 'Added', how: { zh: '（随后签）', en: ' (signs afterwards)' } },
  asked: { zh: '征求', en: 'Asked', how: { zh: '意见', en: ' for an opinion' } },
} as const;
