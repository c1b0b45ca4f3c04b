import { listed } from '../words.ts';
import type { Sentences } from './saying.ts';

const moved = {
  returned: { zh: '已退回', en: 'was returned' },
  withdrawn: { zh: '申请人已撤回', en: 'was withdrawn by the requester' },
  refused: { zh: '已作不同意处理', en: 'was refused' },
  void: { zh: '所在的办件已作废', en: 'belongs to a request that was voided' },
  reassigned: { zh: '已移交别人办理', en: 'was handed to somebody else' },
  moved: { zh: '已转入别的环节', en: 'has moved to another step' },
  'taken-back': { zh: '的上一环节已由经办人拿回', en: 'was taken back by the step before it' },
} as const;

export const deciding = {
  'route-unknown': ({ route }) => ({
    zh: `没有“${route}”这个流程。请回“我要办”重新选择。`,
    en: `There is no route “${route}”. Choose again under “What can I file”.`,
  }),
  'not-allowed-to-file': ({ route, posts }) => ({
    zh: `“${route.zh}”由${listed(posts).zh}填报。请交有此岗位的同事办理。`,
    en: `“${route.en}” is filed by: ${listed(posts).en}. Ask a colleague in that post.`,
  }),
  'route-off': ({ route, instead }) =>
    instead === undefined
      ? {
          zh: `“${route.zh}”本单位没有启用，不能填报。确需使用，请系统管理员在“规则”里启用；已提交的照常办理。`,
          en: `“${route.en}” is not in use here and cannot be filed. If it is needed, ask an administrator to switch it on under “Rules”; requests filed before go on.`,
        }
      : {
          zh: `“${route.zh}”已停用，请改用“${instead.zh}”填报；已提交的照常办理。`,
          en: `“${route.en}” is no longer filed: use “${instead.en}” instead. Requests filed before go on.`,
        },
  'form-faults': ({ faults }) => ({
    zh: `还没有提交，有${String(faults.length)}处要改，其余已保留。`,
    en: `Not submitted yet: ${String(faults.length)} to mend. Everything else is kept.`,
  }),
  'draft-unknown': () => ({
    zh: '这份草稿已删除或不是您的。请重新填写。',
    en: 'This draft is gone or not yours. Please start again.',
  }),
  'no-signer': ({ step }) => ({
    zh: `“${step.zh}”现在没有可以办理的人（岗位空缺，或只有您本人）。请联系管理员补上岗位后再提交，草稿已保留。`,
    en: `Nobody can take “${step.en}” now (the post is vacant, or only you hold it). Ask the administrator to fill the post, then submit again; the draft is kept.`,
  }),
  'request-unknown': () => ({
    zh: '找不到这件申请。请核对链接或编号。',
    en: 'There is no such request. Check the link or the number.',
  }),
  'not-yours-to-see': () => ({
    zh: '您不是这件申请的申请人或经办人，不能查看。确有需要请联系管理员。',
    en: 'You are neither its requester nor one of its signers. Ask the administrator if you need to see it.',
  }),
  'not-your-step': ({ step, owner }) => ({
    zh: `“${step.zh}”由${owner.zh}办理，不该由您办。有话要说，请在申请页留言。`,
    en: `“${step.en}” belongs to ${owner.en}, not to you. If you have something to say, leave a note on the request’s page.`,
  }),
  'already-decided': ({ step, by, at, act }) => ({
    zh: `“${step.zh}”已由${by.zh}于${at.zh}办理：${act.zh}。没有重复办理。`,
    en: `“${step.en}” was done by ${by.en} on ${at.en}: ${act.en}. Nothing was done twice.`,
  }),
  'step-moved-on': ({ step, why }) => ({
    zh: `“${step.zh}”${moved[why].zh}，这个环节不用再办。请看最新进度。`,
    en: `“${step.en}” ${moved[why].en}; nothing is left to do here. See where it stands now.`,
  }),
  'step-not-open': ({ step }) => ({
    zh: `还没有轮到“${step.zh}”。请等通知，或查看最新进度。`,
    en: `“${step.en}” has not come up yet. Wait for the notice, or see where it stands.`,
  }),
  'document-changed': () => ({
    zh: '您打开页面以后，内容有了变化。请看过新内容再决定，您填的意见已保留。',
    en: 'The content changed after you opened the page. Read it again and decide; your opinion is kept.',
  }),
  'own-request': ({ step }) => ({
    zh: `这是您本人的申请，“${step.zh}”不能由您自己办。会送其他有权的人办理。`,
    en: `This is your own request; you cannot do “${step.en}” yourself. It goes to somebody else entitled to.`,
  }),
  'same-person': ({ step, earlier, why }) => ({
    zh: `您已办过“${earlier.zh}”，不能再办“${step.zh}”：${why.zh}。请由另一人办理。`,
    en: `You did “${earlier.en}”, so you cannot do “${step.en}”: ${why.en}. Another person must.`,
  }),
  'kept-for': ({ step, later, why }) => ({
    zh: `已指定您办“${later.zh}”，不能再办“${step.zh}”：${why.zh}。请由另一人办理。`,
    en: `You are named for “${later.en}”, so you cannot do “${step.en}”: ${why.en}. Another person must.`,
  }),
  recused: ({ step, requester, why }) => ({
    zh: `您与${requester.zh}有回避关系（${why.zh}），不能办其申请的“${step.zh}”。会送其他有权的人办理。`,
    en: `You and ${requester.en} are kept apart (${why.en}), so you cannot do “${step.en}” of this request. It goes to somebody else entitled to.`,
  }),
  'stand-in-over': ({ step, absent, lastDay }) => ({
    zh: `您代${absent.zh}办理的委托到${lastDay.zh}为止，“${step.zh}”已回到${absent.zh}手上。还要您代办的，请${absent.zh}或管理员重新设委托。`,
    en: `You stood in for ${absent.en} until ${lastDay.en}; “${step.en}” is back with ${absent.en}. If you are to go on, ${absent.en} or the administrator sets it anew.`,
  }),
  'stand-in-barred': ({ step, absent }) => ({
    zh: `您是代${absent.zh}办“${step.zh}”，但委托您的人按规定不能办这件，代办人也不能办。会送其他有权的人办理。`,
    en: `You would do “${step.en}” for ${absent.en}, but whoever you stand in for may not do it here, and so neither may you. It goes to somebody else entitled to.`,
  }),
  'outcome-unknown': () => ({
    zh: '请选择一项决定：页面上列出的才可以选。',
    en: 'Choose one of the decisions listed on the page.',
  }),
  'opinion-missing': ({ outcome }) => ({
    zh: `选“${outcome.zh}”须写意见。请在“意见”里写明；有常用语的，点一句也行。`,
    en: `“${outcome.en}” needs an opinion. Write it below, or tap a phrase where there are any.`,
  }),
  'opinion-too-long': ({ max }) => ({
    zh: `意见最多${String(max)}字，请精简。`,
    en: `An opinion has at most ${String(max)} characters; shorten it.`,
  }),
  'secret-words': ({ mark }) => ({
    zh: `内容带有“${mark}”，没有收下，也没有保存。涉密不上网：请删去，按保密规定交机要文件专管员办理。`,
    en: `It is marked “${mark}”: nothing was taken or kept. Nothing secret goes on the network; delete it and hand it to the custodian of classified papers.`,
  }),
  'no-words-here': ({ noun }) => ({
    zh: `${noun.zh}只记编号、份数和去向，不写文字、不传附件（涉密不上网）。请清空后再提交，要说的话当面说，或写在原件上。`,
    en: `${noun.en}: number, copies and movement only, no words and no files (nothing secret goes on the network). Empty it and submit again; say it in person, or write it on the paper.`,
  }),
  'words-unfit': ({ says }) => says,
  'controls-unconfirmed': ({ controls }) => ({
    zh: `同意以前须逐项核对并打勾：${listed(controls).zh}。`,
    en: `Check and tick each of these before agreeing: ${listed(controls).en}.`,
  }),
  'return-target': () => ({
    zh: '请选择退给谁：申请人，或前面办过的环节；并选改好以后怎么走。',
    en: 'Choose to whom it goes back (the requester or an earlier step) and how it comes back.',
  }),
  'text-changed': ({ step, signer }) => ({
    zh: `文稿与${signer}“${step.zh}”时的定稿不一致。请退回，送签发人复审后再办。`,
    en: `The text is not the one that ${signer} signed at “${step.en}”. Return it; it is signed again before this step.`,
  }),
  'guard-broken': ({ says }) => says,
  'slip-not-printed': ({ slip, number }) => ({
    zh: `${slip.zh}${number === '' ? '还没有开出' : `（${number}）还没有打印`}${number === '' ? '。请先开出、打印' : '。请打印'}后带上，再来登记。`,
    en: `The ${slip.en.toLowerCase()}${number === '' ? ' has not been issued' : ` ${number} has not been printed`}. Print it, take it along, then continue.`,
  }),
  'withdraw-too-late': ({ step }) => ({
    zh: `已到“${step.zh}”，不能再撤回。需要停办的，请联系该环节的经办人。`,
    en: `“${step.en}” has been reached; it can no longer be withdrawn. Talk to whoever does that step.`,
  }),
  'not-the-requester': () => ({
    zh: '只有申请人本人可以这样办。需要时请联系申请人。',
    en: 'Only the requester can do this. Ask the requester where it is needed.',
  }),
  'request-closed': () => ({
    zh: '这件申请已经办结，不能再改。需要更正的，请另提新申请。',
    en: 'This request is closed and cannot change. File a new one to correct it.',
  }),
  busy: () => ({
    zh: '正好有人同时在办，您的操作没有生效。请再点一次，已填的内容不会丢失。',
    en: 'Somebody acted at the same moment; nothing of yours was done. Press again; what you typed is kept.',
  }),
} as const satisfies Partial<Sentences>;
