import { wordTime } from '#statemachines/derive/leaders-word.ts';
import { unitWords } from '#domain/clock/unit-words.ts';
import { moment } from '#domain/date-words.ts';
import { personOf } from '#domain/office.ts';
import { sameKey, type SlotRole, type StepRow } from '#domain/request.ts';
import type { Language, Text } from '#domain/words.ts';
import { neededSlip } from '#statemachines/acts/print-due.ts';
import { humanStep } from '#statemachines/flow.ts';
import { slipName } from '../views/slips-here.ts';
import type { Asked, MailScene } from '../tasks/mailing.ts';
import type { Letter } from './letter.ts';

/** Who brought it to the reader and why, or who reminds of it. */
export function askedBlocks(
  { office }: MailScene,
  { slot, event }: Asked,
  language: Language,
): Letter['blocks'] {
  const isZh = language === 'zh';
  const line = (who: string, what: string): string =>
    what === '' ? who : `${who}${isZh ? '：' : ': '}${what.replaceAll(/\s+/gu, ' ')}`;
  const adder = slot?.by === undefined ? undefined : personOf(office, slot.by);
  const added =
    slot === undefined || adder === undefined
      ? []
      : [{ label: addedLabels[slot.role][language], lines: [line(adder.name, slot.why ?? '')] }];
  const recent =
    event === undefined
      ? []
      : [{ label: broughtLabel(event)[language], lines: [line(event.by.name, event.why)] }];
  return [...recent, ...added];
}

const addedLabels: Readonly<Record<SlotRole, Text>> = {
  asked: { zh: '要问您的事', en: 'What you are asked' },
  before: { zh: '请您先提意见', en: 'Your opinion is wanted first' },
  beside: { zh: '请您一并签', en: 'You are asked to sign as well' },
  after: { zh: '请您接着签', en: 'You are asked to sign next' },
  own: { zh: '经办', en: 'Handled by' },
  signer: { zh: '会签', en: 'Signed by' },
  lead: { zh: '主办', en: 'Lead' },
  assistant: { zh: '协办', en: 'Assistant' },
};

const broughtLabel = (event: NonNullable<Asked['event']>): Text =>
  event.type === 'urged' ? urged : brought[event.how ?? 'handed-over'];

const urged: Text = { zh: '催办', en: 'Who reminds you' };
const brought = {
  transferred: { zh: '转办给您', en: 'Handed on to you by' },
  recused: { zh: '因回避改由您办', en: 'Yours because this person stepped aside' },
  'handed-over': { zh: '离岗移交给您', en: 'Handed over to you' },
} as const;

/** What was recorded as said by telephone, when it was said and by whom it was recorded. */
export function phoneBlocks(
  { state, office }: MailScene,
  { side }: StepRow,
  language: Language,
): Letter['blocks'] {
  const said = state.steps.find((row) => side !== undefined && sameKey(row, side.of))?.decision;
  if (said?.phone === undefined) return [];
  const isZh = language === 'zh';
  const { phone } = said;
  const day = wordTime(office, phone, language);
  const entered = moment(office.zone, said.at, language);
  const call = isZh ? '通话时间' : 'Telephone call';
  const paper = isZh ? '纸面日期' : 'Day on the paper';
  return [
    { label: isZh ? '登记的指示' : 'Your word as recorded', lines: [said.opinion] },
    {
      label: phone.onPaper === true ? paper : call,
      lines: [
        isZh
          ? `${day}；${said.name}于${entered}登记`
          : `${day}; recorded by ${said.name} on ${entered}`,
      ],
    },
  ];
}

/** Who asks for how much more time, and why. */
export function extensionBlocks(
  { state }: MailScene,
  { side }: StepRow,
  language: Language,
): Letter['blocks'] {
  if (side?.kind !== 'extension') return [];
  const { amount, why, name, post } = side.ask;
  const unit = state.steps.find((row) => sameKey(row, side.of))?.clock?.unit ?? 'working-day';
  const isZh = language === 'zh';
  const more = `${String(amount)}${isZh ? '' : ' '}${unitWords[unit][language]}`;
  return [
    {
      label: isZh ? `申请延期${more}` : `${more} more asked for`,
      lines: [isZh ? `${post}${name}：${why}` : `${name}, ${post}: ${why}`],
    },
  ];
}

/** The paper that is to be printed before anything else. */
export function printBlocks(
  { route, state }: Pick<MailScene, 'route' | 'state'>,
  { step }: Pick<StepRow, 'step'>,
  language: Language,
): Letter['blocks'] {
  const slip = neededSlip(humanStep(route, step) ?? {}, state);
  if (slip === undefined || slip.prints > 0) return [];
  const name = slipName({ route, language }, slip);
  return language === 'zh'
    ? [{ label: '先打印', lines: [`${name}还没有打印。打开办理页，打印后带上，再登记。`] }]
    : [
        {
          label: 'Print first',
          lines: [`${name} has not been printed. Open the page, print it, take it along.`],
        },
      ];
}
