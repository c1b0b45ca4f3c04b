import type { Sentences } from './saying.ts';

const unfit = {
  gone: { zh: '已不在岗', en: 'is not active' },
  self: { zh: '就是您本人', en: 'is yourself' },
  requester: { zh: '是申请人本人', en: 'is the requester' },
  apart: {
    zh: '已办过须由不同的人办理的环节',
    en: 'did a step that must be done by another person',
  },
  aside: { zh: '已在本环节回避', en: 'has stepped aside here' },
  signed: { zh: '在本环节已经签过', en: 'has signed here already' },
  waiting: { zh: '本来就在本环节待办', en: 'is asked to sign here already' },
} as const;

const unfitReader = {
  gone: { zh: '已不在岗', en: 'not active' },
  self: { zh: '就是您本人', en: 'that is yourself' },
  waiting: { zh: '已传阅给这个人，还没有阅', en: 'it is with this person already, unread' },
} as const;

export const moving = {
  'not-your-turn': ({ step, first }) => ({
    zh: `“${step.zh}”还没有轮到您，先由${first.zh}办理。办完后会发邮件给您。`,
    en: `It is not your turn at “${step.en}” yet; ${first.en} comes first. You will get a mail.`,
  }),
  'stepped-aside': ({ step }) => ({
    zh: `您在“${step.zh}”已申请回避，改由别人办理。`,
    en: `You stepped aside at “${step.en}”; somebody else does it.`,
  }),
  'signed-already': ({ step }) => ({
    zh: `您在“${step.zh}”已经签过，须由另一人签。请等另一人办理。`,
    en: `You have signed at “${step.en}”; the other signature is another person’s. Wait for it.`,
  }),
  'not-allowed-here': ({ act, step }) => ({
    zh: `“${step.zh}”这一步不能${act.zh}。请在本页直接办理，或退回。`,
    en: `At “${step.en}” you cannot ${act.en}. Decide it here, or return it.`,
  }),
  'target-unfit': ({ name, why }) => ({
    zh: `不能选${name}：${unfit[why].zh}。请另选一人。`,
    en: `${name} cannot be chosen: ${unfit[why].en}. Choose somebody else.`,
  }),
  'target-missing': ({ act }) => ({
    zh: `还没有选人。请先选择${act.zh}的人，再提交。`,
    en: `Nobody is chosen yet. Choose the person first (${act.en}), then submit.`,
  }),
  'reason-missing': ({ act }) => ({
    zh: `${act.zh}须写明理由或要问的事。请填写后再提交。`,
    en: `To ${act.en}, give the reason or the question, then submit again.`,
  }),
  'no-replacement': ({ step }) => ({
    zh: `“${step.zh}”没有别人可以接替，暂不能回避。请联系管理员先安排接替的人。`,
    en: `Nobody else can take “${step.en}”, so you cannot step aside yet. Ask the administrator to name somebody first.`,
  }),
  'signers-too-many': ({ depth }) => ({
    zh: `加签最多${String(depth)}层。请先等已加的人签完，或由原经办人加签。`,
    en: `Signers can be added ${String(depth)} deep at most. Wait for those added, or let the first holder add one.`,
  }),
  'signer-not-yours': ({ step }) => ({
    zh: `“${step.zh}”的这位签办人不是您加的，不能由您减去。请联系加签的人。`,
    en: `You did not add this signer at “${step.en}”. Ask whoever did.`,
  }),
  'signer-done': ({ step }) => ({
    zh: `这位签办人在“${step.zh}”已经签过或已减去，不用再减。请看最新进度。`,
    en: `This signer at “${step.en}” has signed or was taken out already. See where it stands now.`,
  }),
  'signer-last': ({ step }) => ({
    zh: `“${step.zh}”其他人都已签过，减去他就没有人办了。请先拿回您自己的意见，再减去他。`,
    en: `Everybody else has signed “${step.en}”; without this signer nobody is left. Take your own word back first, then take him out.`,
  }),
  'take-back-not-yours': ({ step }) => ({
    zh: `“${step.zh}”不是您办的，只有办理人本人可以拿回。需要改的，请联系办理人。`,
    en: `You did not decide “${step.en}”; only whoever did can take it back. Ask that person.`,
  }),
  'take-back-too-late': ({ step }) => ({
    zh: `“${step.zh}”之后已经有人办理，或已编号、出单、归档，不能再拿回。需要改的，请联系现在的经办人退回。`,
    en: `Somebody went on from “${step.en}”, or it gave out a number or a slip: it can no longer be taken back. Ask the present holder to return it.`,
  }),
  'reader-unfit': ({ name, why }) => ({
    zh: `不能传阅给${name}：${unfitReader[why].zh}。请去掉这个人再提交。`,
    en: `It cannot be circulated to ${name}: ${unfitReader[why].en}. Leave this person out and submit again.`,
  }),
  'readers-too-many': ({ readers, times }) => ({
    zh: `一次最多传阅给${String(readers)}人，一件最多传阅${String(times)}次。请减少人数，或另发通知。`,
    en: `One circulation reaches ${String(readers)} persons at most, and a request is circulated ${String(times)} times at most. Name fewer, or send a notice.`,
  }),
  'not-your-reading': () => ({
    zh: '这份传阅不是给您的，不用您阅。需要了解的，请联系传阅人。',
    en: 'This was not circulated to you. Ask whoever circulated it if you need to know.',
  }),
  'circulation-not-yours': () => ({
    zh: '这份传阅不是您发的，只有传阅人可以催阅、收回。请联系传阅人。',
    en: 'You did not circulate this; only whoever did can urge its readers or recall it. Ask that person.',
  }),
  'circulation-over': ({ why }) => ({
    zh: `这份传阅${why.zh}，没有什么要再办的。请看传阅页。`,
    en: `Nothing is left to do with this circulation: ${why.en}. See its page.`,
  }),
  'bulk-none': () => ({
    zh: '还没有勾选。请先勾选要一并同意的事项，再提交。',
    en: 'Nothing is ticked. Tick what you agree to, then submit.',
  }),
  'bulk-too-many': ({ max }) => ({
    zh: `一次最多批量同意${String(max)}件，这次一件也没有办。请少勾几件再提交。`,
    en: `At most ${String(max)} at once; none was done. Tick fewer and submit again.`,
  }),
  'urge-own': ({ step }) => ({
    zh: `“${step.zh}”就在您手上，请直接办理，不用催办。`,
    en: `“${step.en}” is with you: do it rather than urge.`,
  }),
  'urged-lately': ({ last, next }) => ({
    zh: `${last.zh}已经催办过。${next.zh}以后可以再催；急事请直接打电话。`,
    en: `It was urged on ${last.en}. You can urge again after ${next.en}; call if it is urgent.`,
  }),
  'phone-leader': ({ owner }) => ({
    zh: `请选择作出指示的领导：只能是“${owner.zh}”，且不能是您本人、申请人或须回避的人。`,
    en: `Choose the leader who gave the word: ${owner.en} only, and neither you, the requester nor anybody kept out.`,
  }),
  'paper-day': () => ({
    zh: '请照纸面填批示日期，不能晚于今天。纸上没有日期的，请领导补上再登记。',
    en: 'Enter the day that stands on the paper, not after today. Where there is none, have the leader add it first.',
  }),
  'phone-time': () => ({
    zh: '请填电话请示的时间：不能晚于现在，也不能早于提交申请的时间。',
    en: 'Enter when the telephone call was: not after now and not before the request was filed.',
  }),
} as const satisfies Partial<Sentences>;
