import { unitWords } from './clock/unit-words.ts';
import type { Details, ProblemCode } from './details.ts';
import type { Text } from './words.ts';

const list = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});
const megabytes = (bytes: number): string => String(Math.floor(bytes / 1_048_576));

const moved = {
  returned: { zh: '已退回', en: 'was returned' },
  withdrawn: { zh: '申请人已撤回', en: 'was withdrawn by the requester' },
  refused: { zh: '已作不同意处理', en: 'was refused' },
  reassigned: { zh: '已移交别人办理', en: 'was handed to somebody else' },
  moved: { zh: '已转入别的环节', en: 'has moved to another step' },
  'taken-back': { zh: '的上一环节已由经办人拿回', en: 'was taken back by the step before it' },
} as const;

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

const paperUnfit = {
  gone: { zh: '已不在岗', en: 'not active' },
  self: { zh: '就是您本人', en: 'that is yourself' },
  holder: { zh: '原件本来就在其手上', en: 'already the holder' },
} as const;

const unfitReader = {
  gone: { zh: '已不在岗', en: 'not active' },
  self: { zh: '就是您本人', en: 'that is yourself' },
  waiting: { zh: '已传阅给这个人，还没有阅', en: 'it is with this person already, unread' },
} as const;

export const sentences: { readonly [Code in ProblemCode]: (details: Details[Code]) => Text } = {
  'route-unknown': ({ route }) => ({
    zh: `没有“${route}”这个流程。请回“我要办”重新选择。`,
    en: `There is no route “${route}”. Choose again under “What can I file”.`,
  }),
  'not-allowed-to-file': ({ route, posts }) => ({
    zh: `“${route.zh}”由${list(posts).zh}填报。请交有此岗位的同事办理。`,
    en: `“${route.en}” is filed by: ${list(posts).en}. Ask a colleague in that post.`,
  }),
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
    zh: `选“${outcome.zh}”须写意见：点一句常用语，或自己写。`,
    en: `“${outcome.en}” needs an opinion: tap a phrase or write your own.`,
  }),
  'opinion-too-long': ({ max }) => ({
    zh: `意见最多${String(max)}字，请精简。`,
    en: `An opinion has at most ${String(max)} characters; shorten it.`,
  }),
  'words-unfit': ({ says }) => says,
  'controls-unconfirmed': ({ controls }) => ({
    zh: `同意以前须逐项核对并打勾：${list(controls).zh}。`,
    en: `Check and tick each of these before agreeing: ${list(controls).en}.`,
  }),
  'return-target': () => ({
    zh: '请选择退给谁：申请人，或前面办过的环节；并选改好以后怎么走。',
    en: 'Choose to whom it goes back (the requester or an earlier step) and how it comes back.',
  }),
  'guard-broken': ({ says }) => says,
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
  'phone-time': () => ({
    zh: '请填电话请示的时间：不能晚于现在，也不能早于提交申请的时间。',
    en: 'Enter when the telephone call was: not after now and not before the request was filed.',
  }),
  'paper-unknown': () => ({
    zh: '这件申请没有这份原件。请从申请页的“原件去向”打开。',
    en: 'The request has no such paper. Open it from “Where the papers are” on the request’s page.',
  }),
  'paper-laid-away': ({ title, place }) => ({
    zh: `“${title.zh}”已经归档，存放在${place}，不能再交接。要用的，请联系档案管理员借阅。`,
    en: `“${title.en}” was laid away (${place}) and is not handed over any more. Ask the archivist to lend it.`,
  }),
  'paper-not-with-you': ({ title, holder }) => ({
    zh: `“${title.zh}”在${holder}手上，只有持有人本人可以交出、收回或归档。请联系${holder}。`,
    en: `“${title.en}” is with ${holder}; only its holder hands it over, calls it back or lays it away. Talk to ${holder}.`,
  }),
  'paper-under-way': ({ title, to, at }) => ({
    zh: `“${title.zh}”已于${at.zh}交给${to}，还没有签收。要改交别人，请先收回。`,
    en: `“${title.en}” was handed to ${to} on ${at.en} and is not signed for yet. To give it to somebody else, call it back first.`,
  }),
  'paper-not-under-way': ({ title, holder }) => ({
    zh: `“${title.zh}”没有待签收的交接，现在在${holder}手上。请看“原件去向”。`,
    en: `Nothing is to be signed for: “${title.en}” is with ${holder}. See where the papers are.`,
  }),
  'paper-not-for-you': ({ title, to }) => ({
    zh: `“${title.zh}”是交给${to}的，只有${to}本人可以签收。交错了的，请交出的人收回后重新交接。`,
    en: `“${title.en}” was handed to ${to}, who alone signs for it. If that is wrong, the giver calls it back and hands it over anew.`,
  }),
  'paper-target': ({ name, why }) => ({
    zh: `不能交给${name}：${paperUnfit[why].zh}。请另选一人。`,
    en: `It cannot go to ${name}: ${paperUnfit[why].en}. Choose somebody else.`,
  }),
  'paper-place': ({ title }) => ({
    zh: `请写明“${title.zh}”归档后的存放处，以便日后找到。`,
    en: `Say where “${title.en}” is laid away, so that it can be found.`,
  }),
  'handwriting-unreadable': () => ({
    zh: '手写的笔迹没有读出来（太短或不完整）。请清除后重写，或改为打字。',
    en: 'The handwriting could not be read (too little of it, or not whole). Clear it and write again, or type.',
  }),
  'handwriting-too-large': () => ({
    zh: '手写的内容太多，超过8 KB。请清除后写短些，或改为打字。',
    en: 'There is too much handwriting: over 8 KB. Clear it and write less, or type.',
  }),
  'pause-ground': ({ step, grounds }) => ({
    zh: `“${step.zh}”可以暂停计时的理由只有：${list(grounds).zh}。请选一项；都不符合的，不能暂停，可以申请延期。`,
    en: `The clock of “${step.en}” stops only for: ${list(grounds).en}. Choose one; where none fits, ask for an extension instead.`,
  }),
  'pause-document': ({ reason }) => ({
    zh: `因“${reason.zh}”暂停计时，须附证明材料（如发出的函、通知书）。请先上传再提交。`,
    en: `Stopping the clock for “${reason.en}” needs the paper that shows it, such as the letter sent. Upload it first.`,
  }),
  'clock-paused': ({ step, since, reason }) => ({
    zh: `“${step.zh}”自${since.zh}起已经暂停计时（${reason.zh}），不用再暂停。事由了结后请点“恢复计时”。`,
    en: `The clock of “${step.en}” has stood still since ${since.en} (${reason.en}). Press “resume” once the reason is over.`,
  }),
  'clock-not-paused': ({ step }) => ({
    zh: `“${step.zh}”正在计时，没有暂停，不用恢复。请刷新本页看最新情况。`,
    en: `The clock of “${step.en}” is running; there is nothing to resume. Reload the page.`,
  }),
  'clock-over': ({ step, due }) => ({
    zh: `“${step.zh}”的时限${due.zh}已经届满，不能再暂停。请尽快办理，并在意见里说明超期原因。`,
    en: `The limit of “${step.en}” ended on ${due.en}; it can no longer be stopped. Do the step and say why it is late.`,
  }),
  'extension-amount': ({ most, unit }) => ({
    zh: `请填要延长多少：1至${String(most)}${unitWords[unit].zh}的整数。`,
    en: `Enter by how much: a whole number from 1 to ${String(most)} ${unitWords[unit].en}.`,
  }),
  'extension-too-long': ({ left, unit, basis }) =>
    left === 0
      ? {
          zh: `不能再延期：${basis.zh}。请在现有时限内办结；确实办不完的，请当面报告批示领导。`,
          en: `No more time can be given: ${basis.en}. Finish within the present limit, or report to the instructing leader in person.`,
        }
      : {
          zh: `延得太长：最多还可以延${String(left)}${unitWords[unit].zh}（${basis.zh}）。请改短再提交。`,
          en: `Too long: at most ${String(left)} ${unitWords[unit].en} more (${basis.en}). Ask for less.`,
        },
  'extension-pending': ({ step, since, approver }) => ({
    zh: `“${step.zh}”${since.zh}已经申请延期，${approver.zh}还没有批。请等批复；要改的，请联系${approver.zh}先不同意，再重新申请。`,
    en: `More time for “${step.en}” was asked for on ${since.en}; ${approver.en} has not decided. Wait, or ask ${approver.en} to refuse it and ask again.`,
  }),
  'extension-used-up': ({ step, times }) => ({
    zh: `“${step.zh}”最多延期${String(times)}次，已经用完。请在现有时限内办结。`,
    en: `“${step.en}” can be extended ${times === 1 ? 'once' : `${String(times)} times`}, which is used up. Finish within the present limit.`,
  }),
  'extension-late': ({ step, due }) => ({
    zh: `延期要在时限届满前申请，“${step.zh}”的时限${due.zh}已经过了。请尽快办理，并在意见里说明超期原因。`,
    en: `An extension is asked for before the limit ends; that of “${step.en}” ended on ${due.en}. Do the step and say why it is late.`,
  }),
  'own-extension': ({ step }) => ({
    zh: `这次延期是您自己申请的，不能由您办理“${step.zh}”。请由其他有权批准的人办理。`,
    en: `You asked for this extension yourself; somebody else must decide “${step.en}”.`,
  }),
  busy: () => ({
    zh: '正好有人同时在办，您的操作没有生效。请再点一次，已填的内容不会丢失。',
    en: 'Somebody acted at the same moment; nothing of yours was done. Press again; what you typed is kept.',
  }),
  'link-unknown': () => ({
    zh: '这个链接打不开：可能已经失效，或者没有复制完整。请从邮件里重新点开，或登录后到“工作台”办理。',
    en: 'This link does not open: it may have ended or been cut off. Open it again from the mail, or sign in and use the desk.',
  }),
  'link-dead': ({ says }) => says,
  'sign-in-needed': () => ({
    zh: '请先登录，登录后回到这一页，已填的内容不会丢失。',
    en: 'Please sign in; you come back to this page and what you typed is kept.',
  }),
  'passkey-needed': () => ({
    zh: '这一步属于最重要的一类，须用通行密钥签名；还没有通行密钥的，用签批密码并请第二人确认。请在办理页上选一种。',
    en: 'This step is of the weightiest kind: sign it with a passkey or, without one, with your PIN and a second person who confirms. Choose on the step’s page.',
  }),
  'passkey-unknown': () => ({
    zh: '这把通行密钥不在您名下、已经移除，或同时在别处用了。没有提交。请重新提交，换一把您名下的签名。',
    en: 'This passkey is not yours, was removed, or was used elsewhere at the same moment. Nothing was submitted. Submit again and sign with one of yours.',
  }),
  'passkey-invalid': () => ({
    zh: '通行密钥的签名与这次提交的内容对不上，没有提交。请核对内容，再提交一次并重新签名。',
    en: 'The passkey’s signature does not fit what was sent; nothing was submitted. Check it, submit again and sign anew.',
  }),
  'passkey-stale': () => ({
    zh: '签名页已满十分钟或已经用过，没有提交。请再提交一次并重新签名。',
    en: 'The signing page is over ten minutes old or was used already; nothing was submitted. Submit again and sign anew.',
  }),
  'passkey-many': ({ max }) => ({
    zh: `通行密钥最多登记${String(max)}把。请先移除不用的，再登记。`,
    en: `At most ${String(max)} passkeys can be kept. Remove one that you no longer use, then add.`,
  }),
  'second-unfit': () => ({
    zh: '请选一位第二人：在岗、不是申请人、不是您本人，也没有办过或须回避这个环节。没有提交。',
    en: 'Choose a second person: at work, not the requester, not yourself, and not kept out of this step. Nothing was submitted.',
  }),
  'confirm-gone': () => ({
    zh: '这项确认已经办过、过期，或这个环节已有变动，不用再确认。需要时请原决定人重新提交。',
    en: 'This was confirmed or declined already, has lapsed, or the step has moved; there is nothing left to confirm. Where it is needed, its signer submits again.',
  }),
  'pin-unset': () => ({
    zh: '您还没有设置签批密码。请改用登录，或当面找管理员领取登记码。',
    en: 'You have no PIN yet. Sign in instead, or get a code from an administrator in person.',
  }),
  'pin-unfit': ({ says }) => says,
  'pin-wrong': ({ left }) => ({
    zh: `签批密码不对，没有提交。还可以再输${String(left)}次；记不清的，请改用登录。`,
    en: `The PIN is wrong; nothing was submitted. ${left === 1 ? 'One try is' : `${String(left)} tries are`} left; if you do not remember it, sign in instead.`,
  }),
  'pin-frozen': () => ({
    zh: '签批密码连续输错五次，已经停用，没有提交。请改用登录；要恢复，请当面找管理员重新领取登记码。',
    en: 'The PIN was wrong five times in a row and is frozen; nothing was submitted. Sign in instead; to have it back, get a new code from an administrator in person.',
  }),
  'pin-code': () => ({
    zh: '登记码不对、用过了或已满十分钟。请当面找管理员重新领取。',
    en: 'The code is wrong, used or older than ten minutes. Get a new one from an administrator in person.',
  }),
  'own-pin-code': () => ({
    zh: '登记码不能自己给自己发。请由另一位管理员当面给您。',
    en: 'Nobody gives a code to himself. Another administrator must hand you one in person.',
  }),
  'page-expired': () => ({
    zh: '页面放得太久，已经过期。请重新打开再提交，没有办理任何事。',
    en: 'The page was open too long. Open it again and submit; nothing was done.',
  }),
  'foreign-origin': () => ({
    zh: '这次提交不是从本系统的页面发出的，没有办理。请从邮件链接或工作台重新打开。',
    en: 'This did not come from one of our pages and was not done. Open the page again from the mail or the desk.',
  }),
  'not-allowed': ({ what }) => ({
    zh: `您没有权限${what.zh}。确有需要请联系管理员。`,
    en: `You may not ${what.en}. Ask the administrator if you need to.`,
  }),
  'account-unknown': () => ({
    zh: '登录成功，但您的账号没有对应到本单位的人员。请联系管理员登记。',
    en: 'You are signed in, but the account belongs to nobody in this office. Ask the administrator to enter you.',
  }),
  'file-kind': ({ name, kinds }) => ({
    zh: `“${name}”的格式不能收，请换成${kinds.join('、').toUpperCase()}再传。`,
    en: `“${name}” is not of a kind taken here. Use ${kinds.join(', ').toUpperCase()}.`,
  }),
  'file-lies': ({ name }) => ({
    zh: `“${name}”的内容与扩展名不符。请用原来的软件另存为正确的格式再传。`,
    en: `The content of “${name}” is not what its name says. Save it in the right format and upload again.`,
  }),
  'file-size': ({ name, max }) => ({
    zh: `“${name}”超过${megabytes(max)} MB。请压缩或分成几份再传。`,
    en: `“${name}” is over ${megabytes(max)} MB. Compress or split it.`,
  }),
  'file-empty': ({ name }) => ({
    zh: `“${name}”是空文件。请检查后重传。`,
    en: `“${name}” is empty. Check it and upload again.`,
  }),
  'file-name': ({ name }) => ({
    zh: `文件名“${name.slice(0, 30)}”太长或含有不能用的字符。请改成120字以内的普通文件名再传。`,
    en: `The file name “${name.slice(0, 30)}” is too long or has characters that cannot be used. Rename it to at most 120 ordinary characters.`,
  }),
  'file-missing': ({ name }) => ({
    zh: `“${name}”没有传上来。请重新选择文件再传。`,
    en: `“${name}” did not arrive. Choose the file and upload it again.`,
  }),
  'file-changed': ({ name }) => ({
    zh: `“${name}”与登记时不一样，没有收下。请重新上传。`,
    en: `“${name}” differs from what was announced and was not taken. Upload it again.`,
  }),
  'file-count': ({ title, min, max }) => ({
    zh: `“${title.zh}”须传${min === max ? String(min) : `${String(min)}至${String(max)}`}份。`,
    en: `“${title.en}” takes ${min === max ? String(min) : `${String(min)} to ${String(max)}`} files.`,
  }),
  'office-faults': ({ faults }) => ({
    zh: `没有生效，有${String(faults.length)}处要改：${faults.map(({ says }) => says.zh).join('')}`,
    en: `Not applied; ${String(faults.length)} to mend: ${faults.map(({ says }) => says.en).join(' ')}`,
  }),
  'second-person': () => ({
    zh: '须由另一位管理员确认，提出的人不能自己确认。',
    en: 'Another administrator must confirm; nobody confirms their own proposal.',
  }),
  'change-unknown': () => ({
    zh: '这项更改已经确认、撤销或不存在。请刷新查看。',
    en: 'This change has been confirmed, dropped or never was. Reload to see.',
  }),
  'stand-in-unknown': () => ({
    zh: '这次委托已经收回、到期，或不是您设的。请刷新查看；要改别人的委托，请找管理员。',
    en: 'This stand-in has ended, or is not yours. Reload to see; to change somebody else’s, ask the administrator.',
  }),
  'body-unreadable': () => ({
    zh: '提交的内容读不出来。请按接口文档的格式再发。',
    en: 'The body cannot be read. Send it as the API document says.',
  }),
  'nothing-here': () => ({
    zh: '没有这一页。请从“工作台”重新进入。',
    en: 'There is no such page. Start again from the desk.',
  }),
  'key-reused': () => ({
    zh: '同一个Idempotency-Key用在了不同的内容上。请换一个新的再发。',
    en: 'The same Idempotency-Key came with different content. Use a new one.',
  }),
  'record-pending': () => ({
    zh: '归档单还在生成，一般一分钟内完成。请稍后再打开。',
    en: 'The record is still being made, usually within a minute. Open it again later.',
  }),
  'slip-unknown': () => ({
    zh: '没有这份单据。请从申请页的“在办单据”打开。',
    en: 'There is no such slip. Open it from the request’s page.',
  }),
};

export const statuses: Readonly<Record<ProblemCode, 400 | 401 | 403 | 404 | 409 | 410 | 422>> = {
  'route-unknown': 404,
  'not-allowed-to-file': 403,
  'form-faults': 422,
  'draft-unknown': 404,
  'no-signer': 409,
  'request-unknown': 404,
  'not-yours-to-see': 403,
  'not-your-step': 403,
  'already-decided': 409,
  'step-moved-on': 409,
  'step-not-open': 409,
  'document-changed': 409,
  'own-request': 403,
  recused: 403,
  'stand-in-over': 403,
  'stand-in-barred': 403,
  'same-person': 403,
  'outcome-unknown': 422,
  'opinion-missing': 422,
  'opinion-too-long': 422,
  'words-unfit': 422,
  'controls-unconfirmed': 422,
  'return-target': 422,
  'guard-broken': 422,
  'withdraw-too-late': 409,
  'not-the-requester': 403,
  'request-closed': 409,
  busy: 409,
  'not-your-turn': 409,
  'stepped-aside': 403,
  'signed-already': 403,
  'not-allowed-here': 409,
  'target-unfit': 422,
  'target-missing': 422,
  'reason-missing': 422,
  'no-replacement': 409,
  'signers-too-many': 409,
  'signer-not-yours': 403,
  'signer-done': 409,
  'signer-last': 409,
  'take-back-not-yours': 403,
  'take-back-too-late': 409,
  'reader-unfit': 422,
  'readers-too-many': 422,
  'not-your-reading': 403,
  'circulation-not-yours': 403,
  'circulation-over': 409,
  'bulk-none': 422,
  'bulk-too-many': 422,
  'urge-own': 409,
  'urged-lately': 409,
  'phone-leader': 422,
  'phone-time': 422,
  'paper-unknown': 404,
  'paper-laid-away': 409,
  'paper-not-with-you': 403,
  'paper-under-way': 409,
  'paper-not-under-way': 409,
  'paper-not-for-you': 403,
  'paper-target': 422,
  'paper-place': 422,
  'handwriting-unreadable': 422,
  'handwriting-too-large': 422,
  'pause-ground': 422,
  'pause-document': 422,
  'clock-paused': 409,
  'clock-not-paused': 409,
  'clock-over': 409,
  'extension-amount': 422,
  'extension-too-long': 422,
  'extension-pending': 409,
  'extension-used-up': 409,
  'extension-late': 409,
  'own-extension': 403,
  'link-unknown': 404,
  'link-dead': 410,
  'sign-in-needed': 401,
  'passkey-needed': 401,
  'passkey-unknown': 422,
  'passkey-invalid': 422,
  'passkey-stale': 409,
  'passkey-many': 422,
  'second-unfit': 422,
  'confirm-gone': 409,
  'pin-unset': 422,
  'pin-unfit': 422,
  'pin-wrong': 422,
  'pin-frozen': 403,
  'pin-code': 422,
  'own-pin-code': 403,
  'page-expired': 403,
  'foreign-origin': 403,
  'not-allowed': 403,
  'account-unknown': 403,
  'file-kind': 422,
  'file-lies': 422,
  'file-size': 422,
  'file-empty': 422,
  'file-name': 422,
  'file-missing': 422,
  'file-changed': 422,
  'file-count': 422,
  'office-faults': 422,
  'second-person': 403,
  'change-unknown': 409,
  'stand-in-unknown': 409,
  'body-unreadable': 400,
  'nothing-here': 404,
  'key-reused': 422,
  'record-pending': 409,
  'slip-unknown': 404,
};
